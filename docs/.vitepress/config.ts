import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { slug } from "github-slugger";
import { defineConfig } from "vitepress";
import { repositoryLinks } from "./repository-links.ts";

const DOCS = resolve(import.meta.dirname, "..");
const REPOSITORY = "https://github.com/contact-scanner/contact-scanner";

const readme = readFileSync(join(DOCS, "../README.md"), "utf8");
/** A test holds that README leads to each of them: the site lists them in its order. */
const reference = pagesOf(".")
  .filter((page) => page !== "index.md")
  .toSorted((a, b) => readme.indexOf(`docs/${a}`) - readme.indexOf(`docs/${b}`));
const decisions = pagesOf("decisions").toSorted();
const project = ["ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];

export default defineConfig({
  title: "Contact Scanner",
  description: "Finds the contact addresses on a website, politely, safely and fast.",
  lang: "en",
  // The path below which the site is served.
  base: process.env.DOCS_BASE ?? "/",
  ignoreDeadLinks: "localhostLinks",
  markdown: {
    // Anchors are GitHub's: a test of the project follows the documents' links by them.
    anchor: { slugify: (heading) => slug(heading) },
    config: (markdown) => repositoryLinks(markdown, REPOSITORY),
  },
  themeConfig: {
    search: { provider: "local" },
    socialLinks: [{ icon: "github", link: REPOSITORY }],
    outline: [2, 3],
    sidebar: [
      { text: "Contact Scanner", link: "/" },
      { text: "Reference", items: reference.map(entry) },
      { text: "Decisions", collapsed: true, items: decisions.map(entry) },
      {
        text: "In the repository",
        items: project.map((file) => ({
          text: basename(file, ".md"),
          link: `${REPOSITORY}/blob/main/${file}`,
        })),
      },
    ],
  },
});

/** The pages of a folder of docs/. The oldest Node that this is built with, 20, has no `globSync`. */
function pagesOf(folder: string): string[] {
  const files = readdirSync(join(DOCS, folder)).filter((file) => file.endsWith(".md"));
  return files.map((file) => join(folder, file));
}

/** A page by its first heading. */
function entry(page: string): { text: string; link: string } {
  const heading = /^# (.+)$/m.exec(readFileSync(join(DOCS, page), "utf8"));
  return { text: heading?.[1] ?? page, link: `/${page.replace(/\.md$/, "")}` };
}
