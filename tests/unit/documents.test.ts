import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { JOB_STATUSES, statusesBefore, transition } from "@contact-scanner/core/jobs/job";
import GithubSlugger from "github-slugger";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const ARCHITECTURE = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8");

const DOCUMENTS = globSync(
  ["*.md", "docs/*.md", "docs/decisions/*.md", ".github/**/*.md", "packages/*/*.md"],
  {
    cwd: ROOT,
  },
);

describe("every link of a document leads to a file, and to a heading of it", () => {
  test.each(DOCUMENTS)("%s", (document) => {
    const targets = [...proseOf(document).matchAll(/\]\((?!https?:)([^)\s]+)/g)].map(
      (match) => match[1] ?? "",
    );
    const missing = targets.filter((target) => {
      const [path = "", heading] = target.split("#");
      const file = path === "" ? document : join(dirname(document), path);
      return !existsSync(join(ROOT, file)) || (heading !== undefined && !headingsOf(file).has(heading));
    });
    expect(missing).toEqual([]);
  });
});

test("README leads to every page of docs/", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const pages = globSync("docs/*.md", { cwd: ROOT, exclude: ["docs/index.md"] });
  expect(pages.filter((page) => !readme.includes(`](${page}`))).toEqual([]);
});

/** What stands in a document beside its blocks of code. */
function proseOf(document: string): string {
  return readFileSync(join(ROOT, document), "utf8").replace(/^( *)```[\s\S]*?^\1```/gm, "");
}

/** The anchors of a document's headings, as GitHub makes them. */
function headingsOf(document: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const headings = [...proseOf(document).matchAll(/^#{1,6} (.+)$/gm)];
  return new Set(headings.map((match) => slugger.slug((match[1] ?? "").replaceAll("`", ""))));
}

describe("every source file that is named is there", () => {
  const files = globSync("{packages,migrations,infra,tests,docs}/**/*.ts", {
    cwd: ROOT,
    exclude: (name) => name === "node_modules",
  }).map((file) => `/${file}`);

  test.each(["ARCHITECTURE.md", "CONTRIBUTING.md"])("%s", (document) => {
    const text = readFileSync(join(ROOT, document), "utf8");
    const named = [...text.matchAll(/`([\w./-]+\.ts)`/g)].map((match) => match[1] ?? "");
    const missing = named.filter(
      (name) => !existsSync(join(ROOT, name)) && !files.some((file) => file.endsWith(`/${name}`)),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});

test("ARCHITECTURE links every decision", () => {
  const decisions = globSync("docs/decisions/*.md", { cwd: ROOT });
  expect(decisions.filter((path) => !ARCHITECTURE.includes(`](${path})`))).toEqual([]);
});

test("the glossary is in alphabetical order, and each of its words lives where it says", () => {
  const glossary = ARCHITECTURE.split("## Glossary")[1]?.split("\n## ")[0] ?? "";
  const rows = [...glossary.matchAll(/^\| ([^|]+) \| [^|]+ \| `([^`]+)` \|$/gm)];
  const words = rows.map((row) => row[1] ?? "");
  expect(words.length).toBeGreaterThan(25);
  expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, "en")));
  const paths = rows.map((row) => row[2] ?? "");
  const isThere = (path: string) =>
    existsSync(join(ROOT, path.startsWith("packages/") ? path : `packages/core/src/${path}`));
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});

test("ARCHITECTURE draws a job's transitions as the code has them", () => {
  const drawing = ARCHITECTURE.split("stateDiagram-v2")[1]?.split("```")[0] ?? "";
  const drawn = [...drawing.matchAll(/^ +(\w+) --> (\w+): (\w+)$/gm)].map((match) =>
    match.slice(1).join(" "),
  );
  const events = ["claim", "complete", "fail", "cancel"] as const;
  const coded = events.flatMap((event) =>
    statusesBefore(event).map((status) => `${status} ${transition(status, event)} ${event}`),
  );
  expect(drawn.sort()).toEqual(coded.sort());
  for (const status of JOB_STATUSES.filter((name) => events.every((event) => !transition(name, event)))) {
    expect(drawing).toContain(`${status} --> [*]`);
  }
});

test("CONTRIBUTING has a reason for every development dependency, and for nothing else", () => {
  const folders = ["", "tests", "generators", "tests/bench", "node-runtime"];
  const dependencies = folders.flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
    return Object.keys({ ...manifest.devDependencies, ...manifest.optionalDependencies });
  });
  const contributing = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
  const section = contributing.split("## Development dependencies")[1]?.split("\n## ")[0] ?? "";
  const cells = [...section.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap((row) => row[1]?.split(", ") ?? []);
  const named = cells.map((cell) => cell.replaceAll("`", ""));
  expect([...new Set(named)].sort()).toEqual([...new Set(dependencies)].sort());
});
