import type { RobotsRules } from "./parse-robots.ts";
import { canonicalPath, matchesPath } from "./path-pattern.ts";

/**
 * Whether a site's rules let their crawler read a URL of that site (RFC 9309, 2.2.2): the longest rule that matches
 * its path and query decides, of two as long the one that allows, and without one it may.
 */
export function isAllowed({ rules }: RobotsRules, url: string): boolean {
  const { pathname, search } = URL.parse(url) ?? { pathname: "/", search: "" };
  if (pathname === "/robots.txt") return true;
  const paths = {
    allow: canonicalPath(pathname + search, "as_spelt"),
    disallow: canonicalPath(pathname + search, "decoded"),
  };
  const deciding = rules.find(({ kind, pattern }) => matchesPath(pattern, paths[kind]));
  return deciding?.kind !== "disallow";
}
