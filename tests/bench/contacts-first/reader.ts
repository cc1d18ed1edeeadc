import { urlTopic } from "@contact-scanner/core/crawl/contact-likelihood";
import { type PageTopic, TOPIC_WEIGHTS } from "@contact-scanner/core/crawl/contact-words";
import { toWords } from "@contact-scanner/core/crawl/link-words";
import { topicMatches } from "@contact-scanner/core/crawl/topic-lexicon";
import type { Curve } from "./orders.ts";
import type { Site } from "./site.ts";

/** What the words of a page's first link and of its URL promise; "none" where they name no topic. */
type Promised = PageTopic | "none";

/** What a reader can tell of a site's pages before any visit, by their paths. */
type Reading = {
  readonly promised: ReadonlyMap<string, Promised>;
  /** addresses of each page that stand on none whose words promise more */
  readonly fresh: ReadonlyMap<string, number>;
  /** mean of `fresh` over the list that a page belongs to; only pages of lists are here */
  readonly ofList: ReadonlyMap<string, number>;
};

/** Words beside a topic's in a link's text that is still about it. */
const MAX_OTHER_WORDS = 2;

/** Pages that make a list. */
const MIN_LIST = 3;

/**
 * What an order could reach that has nothing to learn: it knows how many addresses a page of each list of the site has
 * on average, and how many a page of each topic has on the other sites, but not which pages have them. It follows links
 * (or the sitemap) as we do and always takes the page that is expected to have most. One site's copies in other
 * languages are to be left out of `others`.
 */
export function knowingReader(site: Site, others: readonly Site[], maxPages: number): Curve {
  const reading = read(site);
  const means = topicMeans(others.map(read));
  const expected = (path: string) =>
    reading.ofList.get(path) ?? means.get(reading.promised.get(path) ?? "none") ?? 0;
  const known = new Set<string>(["/", ...site.sitemap]);
  const visited = new Set<string>();
  const found = new Set<string>();
  const curve: number[] = [];
  for (let next: string | undefined = "/"; next !== undefined && curve.length < maxPages; ) {
    visited.add(next);
    for (const email of site.pages.get(next)?.emails ?? []) found.add(email);
    for (const [target] of site.pages.get(next)?.links ?? []) if (site.pages.has(target)) known.add(target);
    curve.push(found.size);
    next = best(
      [...known].filter((path) => !visited.has(path)),
      expected,
    );
  }
  return curve;
}

/** The first of those that are expected to have most. */
function best(paths: readonly string[], expected: (path: string) => number): string | undefined {
  let first: { readonly path: string; readonly value: number } | undefined;
  for (const path of paths) {
    const value = expected(path);
    if (!first || value > first.value) first = { path, value };
  }
  return first?.path;
}

function read(site: Site): Reading {
  const texts = firstTexts(site);
  const promised = new Map(
    [...site.pages.keys()].map((path) => [path, topicOf(path, texts.get(path) ?? "")]),
  );
  const fresh = freshAddresses(site, promised);
  const lists = Map.groupBy(
    [...site.pages.keys()].filter((path) => promised.get(path) === "none"),
    listOf,
  );
  const ofList = new Map<string, number>();
  for (const paths of lists.values()) {
    if (paths.length < MIN_LIST) continue;
    for (const path of paths) ofList.set(path, mean(paths.map((each) => fresh.get(each) ?? 0)));
  }
  return { promised, fresh, ofList };
}

/** The text of the first link to each page, breadth first. */
function firstTexts(site: Site): Map<string, string> {
  const texts = new Map<string, string>();
  const reached = new Set(["/", ...site.sitemap]);
  for (const path of reached) {
    for (const [target, text] of site.pages.get(path)?.links ?? []) {
      reached.add(target);
      if (!texts.has(target)) texts.set(target, text);
    }
  }
  return texts;
}

function topicOf(path: string, text: string): Promised {
  const words = toWords(text);
  const byText = topicMatches(words)
    .filter(({ length }) => words.length - length <= MAX_OTHER_WORDS)
    .map(({ topic }) => topic);
  const byUrl = urlTopic(`https://site.example${path}`);
  const named = byUrl === null ? byText : [...byText, byUrl];
  return named.toSorted((a, b) => TOPIC_WEIGHTS[b] - TOPIC_WEIGHTS[a])[0] ?? "none";
}

function freshAddresses(site: Site, promised: ReadonlyMap<string, Promised>): Map<string, number> {
  const weight = (path: string) => {
    const topic = promised.get(path) ?? "none";
    if (path === "/") return Number.POSITIVE_INFINITY;
    return topic === "none" ? 0 : TOPIC_WEIGHTS[topic];
  };
  const met = new Set<string>();
  const fresh = new Map<string, number>();
  for (const path of [...site.pages.keys()].toSorted((a, b) => compare(weight(b), weight(a)))) {
    const before = met.size;
    for (const email of site.pages.get(path)?.emails ?? []) met.add(email);
    fresh.set(path, met.size - before);
  }
  return fresh;
}

/** Orders numbers, infinite ones too, whose difference would be none. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** A page's list: its folder or script; at the top of the path, what its name begins with, or the page alone. */
function listOf(path: string): string {
  const segments = path.split("/").filter((segment) => segment !== "");
  if (segments.length > 1 || path.includes("?")) return path.replace(/[^/=]*\/?$/, "");
  return /^\/\p{L}{2,}[-_.]/u.exec(path)?.[0] ?? path;
}

/** Addresses of a page of each topic, over all pages that are in no list. */
function topicMeans(readings: readonly Reading[]): Map<Promised, number> {
  const counts = readings.flatMap(({ promised, fresh, ofList }) =>
    [...promised]
      .filter(([path]) => path !== "/" && !ofList.has(path))
      .map(([path, topic]) => ({ topic, count: fresh.get(path) ?? 0 })),
  );
  const byTopic = Map.groupBy(counts, ({ topic }) => topic);
  return new Map([...byTopic].map(([topic, all]) => [topic, mean(all.map(({ count }) => count))]));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}
