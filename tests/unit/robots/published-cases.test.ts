import { isAllowed } from "@contact-scanner/core/robots/match";
import { parseRobots } from "@contact-scanner/core/robots/parse-robots";
import { describe, expect, it } from "vitest";
import cases from "../../fixtures/robots.json" with { type: "json" };

const kinds = {
  "RFC 9309 and Google agree": cases.filter((it) => !it.google_only && !it.optional),
  "Google's parser alone": cases.filter((it) => it.google_only),
  "RFC 9309 alone": cases.filter((it) => it.optional),
};

const titled = Object.entries(kinds).map(([kind, ofKind]) => [`${kind} (${ofKind.length})`, ofKind] as const);

describe.each(titled)("published robots.txt cases: %s", (_title, ofKind) => {
  it.each(ofKind)("$id ($source): $agent at $url", ({ agent, robots, url, allowed }) => {
    expect(isAllowed(parseRobots(robots, agent), url)).toBe(allowed);
  });
});
