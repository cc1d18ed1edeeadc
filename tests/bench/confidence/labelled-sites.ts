import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { PageInput } from "@contact-scanner/core/extract/page-input";
import * as z from "zod/mini";
import { addressKey } from "./address-key.ts";

/** Pages of one site that are read together, and what a careful reader says of their addresses. */
export type LabelledSite = {
  readonly pages: readonly PageInput[];
  /** keys of the addresses that stand there for a reader as the site's contacts */
  readonly right: ReadonlySet<string>;
  /** keys of those that are neither right nor wrong */
  readonly undecided: ReadonlySet<string>;
  /** whom each address reaches, by its key; null = the labels do not say whom any address reaches */
  readonly names: ReadonlyMap<string, string | null> | null;
};

const caseLine = z.object({
  url: z.url(),
  html: z.string(),
  contentType: z.optional(z.string()),
  expect: z.array(z.string()),
  allow: z.optional(z.array(z.string())),
});

const pageLine = z.object({
  id: z.string(),
  url: z.url(),
  addresses: z.array(z.object({ email: z.string(), person: z.nullable(z.object({ name: z.string() })) })),
});

/** The sites of a file of labels: cases as in `extract`, each a site of its own, or pages as in `people`. */
export function labelledSites(path: string): LabelledSite[] {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
  const cases = z.safeParse(z.array(caseLine), lines);
  if (cases.success) return cases.data.map(siteOfCase);
  return sitesOfPages(z.parse(z.array(pageLine), lines), path);
}

function siteOfCase({ expect, allow, ...page }: z.infer<typeof caseLine>): LabelledSite {
  return {
    pages: [page],
    right: new Set(expect.map(addressKey)),
    undecided: new Set(allow?.map(addressKey)),
    names: null,
  };
}

/** Pages of one host are one site: a scan would see them all. */
function sitesOfPages(lines: readonly z.infer<typeof pageLine>[], path: string): LabelledSite[] {
  const byHost = Map.groupBy(lines, ({ url }) => new URL(url).hostname);
  return [...byHost.values()].map((pages) => {
    const addresses = pages.flatMap((page) => page.addresses);
    const names = new Map<string, string | null>();
    for (const { email, person } of addresses) {
      const key = addressKey(email);
      names.set(key, names.get(key) ?? person?.name ?? null);
    }
    return {
      pages: pages.map(({ id, url }) => ({ url, html: readFileSync(pagePath(path, id), "utf8") })),
      right: new Set(names.keys()),
      undecided: new Set(),
      names,
    };
  });
}

/** Pages stand in `pages/` beside their labels, in a folder of the labels' name where there is one. */
function pagePath(labels: string, id: string): string {
  const pages = join(dirname(labels), "pages");
  const ofLabels = join(pages, basename(labels, ".jsonl"));
  return join(existsSync(ofLabels) ? ofLabels : pages, `${id}.html`);
}
