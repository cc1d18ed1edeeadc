import type { FoundChange } from "@contact-scanner/cli/api-client";
import { formatChangeSummary, formatChangeTable } from "@contact-scanner/cli/change-table";
import { describe, expect, test } from "vitest";

function changed(email: string, changes: string[], change: Partial<FoundChange> = {}): FoundChange {
  return {
    email: `${email}@acme.com`,
    changes,
    email_type: "corporate",
    previous_type: null,
    pages_joined: [],
    pages_joined_count: 0,
    pages_left: [],
    pages_left_count: 0,
    context: `Mail ${email}@acme.com`,
    source_url: "https://acme.com/team",
    ...change,
  };
}

const pages = (...paths: string[]) => paths.map((path) => `https://acme.com${path}`);

describe("the table of changes", () => {
  test("tells what is new first and what nobody knows last, each with its page", () => {
    const table = formatChangeTable(
      [
        changed("joe", ["unknown"]),
        changed("sue", ["retyped"], { previous_type: "unknown" }),
        changed("ann", ["gone"]),
        changed("bob", ["appeared"], { pages_joined: pages("/team"), pages_joined_count: 1 }),
      ],
      100,
    );
    expect(table.split("\n")).toEqual([
      "CHANGE    EMAIL         TYPE                 PAGE   CONTEXT",
      "appeared  bob@acme.com  corporate            /team  Mail bob@acme.com",
      "gone      ann@acme.com  corporate            /team  Mail ann@acme.com",
      "retyped   sue@acme.com  unknown → corporate  /team  Mail sue@acme.com",
      "unknown   joe@acme.com  corporate            /team  Mail joe@acme.com",
    ]);
  });

  test.each([
    [pages("/team"), pages("/about"), "/team → /about"],
    [pages("/team", "/staff", "/jobs"), pages("/about", "/new"), "/team +2 → /about +1"],
    [pages("/team"), [], "/team →"],
    [[], pages("/about"), "→ /about"],
  ])("tells where a move led: from %j to %j", (left, joined, place) => {
    const change = changed("ann", ["moved", "retyped"], {
      previous_type: "free",
      pages_left: left,
      pages_left_count: left.length,
      pages_joined: joined,
      pages_joined_count: joined.length,
    });
    const [, row] = formatChangeTable([change], 120).split("\n");
    expect(row).toBe(`moved, retyped  ann@acme.com  free → corporate  ${place.padEnd(4)}  Mail ann@acme.com`);
  });
});

describe("the summary of changes", () => {
  const since = new Date("2026-11-28T18:05:59Z");

  test("counts each kind since the scan before", () => {
    const changes = [
      changed("ann", ["moved", "retyped"]),
      changed("bob", ["appeared"]),
      changed("eve", ["appeared"]),
      changed("joe", ["unknown"]),
    ];
    expect(formatChangeSummary(changes, since)).toBe(
      "Since the scan of 2026-11-28 18:05 UTC: 2 appeared, 1 moved, 1 of another type, " +
        "1 unknown (not all of their pages were read this time).",
    );
  });

  test("says so where nothing changed, and where there is nothing to compare with", () => {
    expect(formatChangeSummary([], since)).toBe("Nothing changed since the scan of 2026-11-28 18:05 UTC.");
    expect(formatChangeSummary([], null)).toBe(
      "This is the first scan of the site that is kept: there is nothing to compare with yet.",
    );
  });
});
