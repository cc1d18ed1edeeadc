import { LIMITS } from "../config.ts";
import { type PathPattern, parsePathPattern, patternLength } from "./path-pattern.ts";
import { type RobotsLine, readRobotsLines } from "./robots-lines.ts";

export type RobotsRule = {
  readonly kind: "allow" | "disallow";
  readonly pattern: PathPattern;
};

/** What a robots.txt says to one crawler. */
export type RobotsRules = {
  /** The longest first; of two that are as long, the one that allows: the first that matches decides. */
  readonly rules: readonly RobotsRule[];
  /** ms between two requests, at most LIMITS.maxCrawlDelayMs; null = none asked for */
  readonly crawlDelayMs: number | null;
  /** Absolute http(s) URLs, each once, in the file's order. */
  readonly sitemaps: readonly string[];
};

/** What a robots.txt says to all crawlers of one name. */
type Group = { named: boolean; rules: RobotsRule[]; crawlDelayMs: number | null };

/**
 * Reads a robots.txt (RFC 9309) for the crawler that calls itself `productToken`: the rules of all groups that name
 * it, else those of all groups for `*`. Whatever is no robots.txt, an HTML page too, says nothing. At most
 * LIMITS.maxRobotsBytes of the text are read, in linear time.
 */
export function parseRobots(text: string, productToken: string): RobotsRules {
  const own: Group = { named: false, rules: [], crawlDelayMs: null };
  const everyone: Group = { named: false, rules: [], crawlDelayMs: null };
  const sitemaps = new Set<string>();
  const addressed = new Set<Group>();
  let lastWasRule = false;
  for (const line of readRobotsLines(text)) {
    if (line.key === "user-agent") {
      if (lastWasRule) addressed.clear();
      lastWasRule = false;
      if (isEveryone(line.value)) addressed.add(everyone);
      else if (isNamed(line.value, productToken)) addressed.add(own);
      for (const group of addressed) group.named = true;
    } else if (line.key === "sitemap") {
      addSitemap(sitemaps, line.value);
    } else {
      for (const group of addressed) applyLine(group, line);
      lastWasRule ||= isRuleKey(line.key);
    }
  }
  const { rules, crawlDelayMs } = own.named ? own : everyone;
  return { rules: rules.sort(compareRules), crawlDelayMs, sitemaps: [...sitemaps] };
}

/** RFC 9309, 2.2.1: letters, `_` and `-`; what follows them, such as a version, is no part of the name. */
const PRODUCT_TOKEN_PREFIX = /^[a-z_-]+/i;

function isNamed(agent: string, productToken: string): boolean {
  return PRODUCT_TOKEN_PREFIX.exec(agent)?.[0].toLowerCase() === productToken.toLowerCase();
}

function isEveryone(agent: string): boolean {
  return /^\*(?:\s|$)/.test(agent);
}

function isRuleKey(key: string): key is RobotsRule["kind"] {
  return key === "allow" || key === "disallow";
}

function applyLine(group: Group, { key, value }: RobotsLine): void {
  if (isRuleKey(key)) group.rules.push(...toRules(key, value));
  else if (key === "crawl-delay") group.crawlDelayMs = longerDelay(group.crawlDelayMs, value);
}

/**
 * The rules of a line; none where its path is empty. Where the RFC and Google's parser read a path differently, the
 * stricter reading counts: an octet that is encoded without need forbids in either spelling, and allows as it is spelt
 * alone.
 */
function toRules(kind: RobotsRule["kind"], path: string): RobotsRule[] {
  if (path === "") return [];
  if (kind === "disallow") return [{ kind, pattern: parsePathPattern(path, "decoded") }];
  const directory = /^(.*\/)index\.html?$/.exec(path)?.[1];
  const paths = directory === undefined ? [path] : [path, `${directory}$`];
  return paths.map((allowed) => ({ kind, pattern: parsePathPattern(allowed, "as_spelt") }));
}

function compareRules(a: RobotsRule, b: RobotsRule): number {
  const byLength = patternLength(b.pattern) - patternLength(a.pattern);
  return byLength || Number(b.kind === "allow") - Number(a.kind === "allow");
}

/** The longer of the delay so far and the one that a line asks for in seconds. */
function longerDelay(delayMs: number | null, seconds: string): number | null {
  const asked = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(seconds) ? Number(seconds) * 1_000 : null;
  if (asked === null) return delayMs;
  return Math.min(LIMITS.maxCrawlDelayMs, Math.max(delayMs ?? 0, asked));
}

function addSitemap(sitemaps: Set<string>, value: string): void {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) return;
  if (sitemaps.size < LIMITS.maxSitemapFiles) sitemaps.add(url.href);
}
