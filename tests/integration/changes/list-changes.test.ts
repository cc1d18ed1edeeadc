import type { Change } from "@contact-scanner/core/changes/change";
import { type ListedChange, listChanges } from "@contact-scanner/core/changes/list-changes";
import type { ListPosition } from "@contact-scanner/core/db/keyset";
import { describe, expect, test } from "vitest";
import { cut, FAILED, GONE, type History, read, scanHistory } from "../../helpers/scan-history.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

/** What changed between two scans of a history, by their places in it; without a base all is new. */
async function changesBetween(
  history: History,
  [base, scan]: readonly [number | null, number],
  change?: Change,
): Promise<ListedChange[]> {
  const scans = await scanHistory(db, history);
  const idOf = (place: number) => scans[place]?.id ?? Number.NaN;
  const listed = await listChanges(db, {
    scans: { baseId: base === null ? null : idOf(base), scanId: idOf(scan) },
    change,
    window: { after: undefined, limit: 100 },
  });
  return listed.map(({ row }) => row);
}

/** The addresses that changed, each with how. */
async function told(history: History, between: readonly [number | null, number] = [0, 1], change?: Change) {
  const rows = await changesBetween(history, between, change);
  return rows.map(({ email, changes }) => `${email}: ${changes.join(", ")}`).sort();
}

describe("appeared", () => {
  test.each<[string, History]>([
    ["on a page that the base read", [{ "/": read() }, { "/": read("ann") }]],
    ["on a page that the base read in part", [{ "/": cut() }, { "/": read("ann") }]],
    ["on a page that failed before", [{ "/": FAILED }, { "/": read("ann") }]],
    ["on a new page", [{ "/": read() }, { "/": read(), "/new": read("ann") }]],
    ["on a page that is read in part", [{ "/": read() }, { "/": cut("ann") }]],
  ])("%s", async (_name, history) => {
    expect(await told(history)).toEqual(["ann: appeared"]);
  });

  test("once more, where it was gone in between", async () => {
    const history = [{ "/": read("ann") }, { "/": read() }, { "/": read("ann") }];
    expect(await told(history, [1, 2])).toEqual(["ann: appeared"]);
    expect(await told(history, [0, 2])).toEqual([]);
  });

  test("of all addresses, where there is no scan to compare with", async () => {
    expect(await told([{ "/": read("ann", "bob") }], [null, 0])).toEqual(["ann: appeared", "bob: appeared"]);
  });
});

describe("gone", () => {
  test.each<[string, History]>([
    ["from a page that was read again", [{ "/": read("ann") }, { "/": read() }]],
    ["with its page", [{ "/": read("ann") }, { "/": GONE }]],
    [
      "from all of its pages",
      [
        { "/": read("ann"), "/a": read("ann") },
        { "/": read(), "/a": read() },
      ],
    ],
    ["from a page that the base read in part", [{ "/": cut("ann") }, { "/": read() }]],
  ])("%s", async (_name, history) => {
    expect(await told(history)).toEqual(["ann: gone"]);
  });

  test("whether or not a scan in between read the page", async () => {
    const base = { "/": read("ann") };
    for (const between of [FAILED, cut(), read("ann"), read()]) {
      expect(await told([base, { "/": between }, { "/": read() }], [0, 2])).toEqual(["ann: gone"]);
    }
  });
});

describe("unknown, never gone,", () => {
  test.each<[string, History]>([
    ["where its page failed", [{ "/": read("ann") }, { "/": FAILED }]],
    ["where its page was read in part", [{ "/": read("ann") }, { "/": cut() }]],
    ["where its page was not visited", [{ "/": read("ann") }, { "/other": read() }]],
    [
      "where one of its pages failed",
      [
        { "/": read("ann"), "/a": read("ann") },
        { "/": read(), "/a": FAILED },
      ],
    ],
  ])("%s", async (_name, history) => {
    expect(await told(history)).toEqual(["ann: unknown"]);
  });

  test("where only a scan in between read its page", async () => {
    const history = [{ "/": read("ann") }, { "/": read() }, { "/": FAILED }];
    expect(await told(history, [0, 2])).toEqual(["ann: unknown"]);
  });

  test("and a later scan that reads the page leaves an earlier answer as it was", async () => {
    const history = [{ "/": read("ann") }, { "/": FAILED }, { "/": read() }];
    expect(await told(history, [0, 1])).toEqual(["ann: unknown"]);
    expect(await told(history, [0, 2])).toEqual(["ann: gone"]);
  });
});

describe("moved", () => {
  test("tells the pages that it left and joined", async () => {
    const history = [
      { "/": read(), "/team": read("ann"), "/about": read("ann") },
      { "/": read("ann"), "/team": read(), "/about": read("ann"), "/new": read("ann") },
    ];
    expect(await changesBetween(history, [0, 1])).toMatchObject([
      {
        email: "ann",
        changes: ["moved"],
        pages_joined: ["https://acme.com/", "https://acme.com/new"],
        pages_joined_count: 2,
        pages_left: ["https://acme.com/team"],
        pages_left_count: 1,
      },
    ]);
  });

  test.each<[string, History]>([
    [
      "to a page that had none",
      [
        { "/": read("ann"), "/a": read() },
        { "/": read("ann"), "/a": read("ann") },
      ],
    ],
    [
      "from one of its pages",
      [
        { "/": read("ann"), "/a": read("ann") },
        { "/": read("ann"), "/a": read() },
      ],
    ],
    ["to a new page", [{ "/": read("ann") }, { "/": read(), "/a": read("ann") }]],
  ])("%s", async (_name, history) => {
    expect(await told(history)).toEqual(["ann: moved"]);
  });

  test.each<[string, History]>([
    ["a new page shows it too", [{ "/": read("ann") }, { "/": read("ann"), "/a": read("ann") }]],
    [
      "a page that was cut off before shows it too",
      [
        { "/": read("ann"), "/a": cut() },
        { "/": read("ann"), "/a": read("ann") },
      ],
    ],
    [
      "a page that failed before shows it too",
      [
        { "/": read("ann"), "/a": FAILED },
        { "/": read("ann"), "/a": read("ann") },
      ],
    ],
    [
      "one of its pages failed",
      [
        { "/": read("ann"), "/a": read("ann") },
        { "/": read("ann"), "/a": FAILED },
      ],
    ],
    [
      "one of its pages was cut off",
      [
        { "/": read("ann"), "/a": read("ann") },
        { "/": read("ann"), "/a": cut() },
      ],
    ],
    ["one of its pages was left out", [{ "/": read("ann"), "/a": read("ann") }, { "/": read("ann") }]],
    [
      "it stands on other pages, of which either scan read its own",
      [{ "/a": read("ann") }, { "/b": read("ann") }],
    ],
  ])("but not where %s", async (_name, history) => {
    expect(await told(history)).toEqual([]);
  });
});

describe("retyped", () => {
  test("tells the type before", async () => {
    const history = [{ "/": read(["ann", "unknown"]) }, { "/": read(["ann", "corporate"]) }];
    expect(await changesBetween(history, [0, 1])).toMatchObject([
      {
        email: "ann",
        changes: ["retyped"],
        email_type: "corporate",
        previous_type: "unknown",
        pages_left: [],
      },
    ]);
  });

  test("is one change of two, where it moved as well", async () => {
    const history = [
      { "/": read(["ann", "corporate"]), "/a": read() },
      { "/": read(), "/a": read(["ann", "unknown"]) },
    ];
    for (const change of [undefined, "moved", "retyped"] as const) {
      expect(await told(history, [0, 1], change)).toEqual(["ann: moved, retyped"]);
    }
  });

  test("counts the type that the best of its pages tells", async () => {
    const history = [
      { "/": read(["ann", "corporate"]), "/a": read(["ann", "unknown"]) },
      { "/": read(["ann", "corporate"]), "/a": read(["ann", "corporate"]) },
    ];
    expect(await told(history)).toEqual([]);
  });
});

test("nothing is told of what stayed as it was, nor of what no scan of the two saw", async () => {
  const history = [
    { "/": read("ann", "bob"), "/a": read("ann") },
    { "/": read("ann", "bob", "eve"), "/a": read("ann") },
    { "/": read("ann", "bob"), "/a": read("ann") },
    { "/": read("ann", "bob", "joe"), "/a": read("ann") },
  ];
  expect(await told(history, [0, 2])).toEqual([]);
});

test("a page that one scan alone read retypes an address where it tells a better type", async () => {
  const better = [{ "/": read("ann") }, { "/": read("ann"), "/a": read(["ann", "corporate"]) }];
  expect(await told(better)).toEqual(["ann: retyped"]);
  const worse = [{ "/": read(["ann", "corporate"]) }, { "/": read(["ann", "corporate"]), "/a": read("ann") }];
  expect(await told(worse)).toEqual([]);
});

test("other words around an address are no change", async () => {
  const history = [{ "/": read("ann") }, { "/": { ...read("ann"), words: "at the foot of" } }];
  expect(await told(history)).toEqual([]);
});

test("a change shows the text as the scan saw it, or the base where the scan did not", async () => {
  const history = [
    { "/": read("ann", "bob"), "/a": read() },
    { "/": read(), "/a": read("bob") },
  ];
  const rows = await changesBetween(history, [0, 1]);
  expect(rows.map(({ context, source_url }) => [context, source_url]).sort()).toEqual([
    ["ann on /", "https://acme.com/"],
    ["bob on /a", "https://acme.com/a"],
  ]);
});

test("of very many pages the first ones are told, and how many there are", async () => {
  const paths = Array.from({ length: 30 }, (_, n) => `/${String(n).padStart(2, "0")}`);
  const pages = (visit: (path: string) => ReturnType<typeof read>) =>
    Object.fromEntries(paths.map((path) => [path, visit(path)]));
  const [row] = await changesBetween([pages(() => read("ann")), pages(() => read())], [0, 1]);
  expect(row?.pages_left_count).toBe(30);
  expect(row?.pages_left).toEqual(paths.slice(0, 20).map((path) => `https://acme.com${path}`));
});

test("a change can be asked for alone", async () => {
  const history = [
    { "/": read("ann", "bob"), "/a": read("joe"), "/b": read(["sue", "unknown"]) },
    { "/": read("bob", "eve"), "/a": FAILED, "/b": read("bob", ["sue", "free"]) },
  ];
  expect(await told(history, [0, 1], "appeared")).toEqual(["eve: appeared"]);
  expect(await told(history, [0, 1], "gone")).toEqual(["ann: gone"]);
  expect(await told(history, [0, 1], "unknown")).toEqual(["joe: unknown"]);
  expect(await told(history, [0, 1], "moved")).toEqual(["bob: moved"]);
  expect(await told(history, [0, 1], "retyped")).toEqual(["sue: retyped"]);
});

test("changes are listed by their places, page after page, each once", async () => {
  const names = Array.from({ length: 25 }, (_, n) => `person-${n}`);
  const same = Array.from({ length: 25 }, (_, n) => `same-${n}`);
  const [base, scan] = await scanHistory(db, [{ "/": read(...names, ...same) }, { "/": read(...same) }]);
  const places: ListPosition[] = [];
  const emails: string[] = [];
  for (let after: ListPosition | undefined; ; after = places.at(-1)) {
    const page = await listChanges(db, {
      scans: { baseId: base?.id ?? null, scanId: scan?.id ?? Number.NaN },
      change: undefined,
      window: { after, limit: 10 },
    });
    if (page.length === 0) break;
    expect(page.length).toBe(Math.min(10, names.length - emails.length));
    emails.push(...page.map(({ row }) => row.email));
    places.push(...page.map(({ position }) => position));
  }
  expect(emails.toSorted()).toEqual(names.toSorted());
  const order = places.map(({ createdAt, id }) => `${createdAt} ${id}`);
  expect(order).toEqual(order.toSorted());
});
