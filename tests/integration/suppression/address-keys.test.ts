import { valuesOf } from "@contact-scanner/core/db/rows";
import { toDatabaseText } from "@contact-scanner/core/db/text";
import { AT_NAMES, DOT_NAMES } from "@contact-scanner/core/extract/scan/sign-words";
import { addressKeys } from "@contact-scanner/core/suppression/address-keys";
import { parseEmail } from "@contact-scanner/core/suppression/email-hash";
import { LINE_NAMES, spellsEmail } from "@contact-scanner/core/suppression/mentions";
import fc from "fast-check";
import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

/** Texts that are tried: PostgreSQL gets them together. */
const TEXTS = 6_000;

/** The keys of each text, in their order. */
async function keysOf(texts: readonly string[]): Promise<ReadonlySet<number>[]> {
  const rows = await db
    .selectFrom(valuesOf(texts.map((text) => ({ text }))).as("rows"))
    .select((eb) =>
      eb.fn<number[] | null>("address_keys", [eb.ref("rows.value", "->>").key("text")]).as("keys"),
    )
    .execute();
  return rows.map(({ keys }) => new Set(keys));
}

const isWord = (name: string) => /^[\p{L}\p{M}\p{N}]+$/u.test(name);
const names = (all: ReadonlySet<string>) => [...all].filter(isWord);

const letters = fc.constantFrom(..."abcdeino01", ..."äéßłж", "点", "İ", "ﬁ", "Ⅷ", "あ", "\u0301");
const word = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(..."abcdeino01"), minLength: 1, maxLength: 9 }) },
  { weight: 1, arbitrary: fc.string({ unit: letters, minLength: 1, maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(...names(AT_NAMES), ...names(DOT_NAMES), ...names(LINE_NAMES)) },
);
const label = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."abcdeino01-"), minLength: 1, maxLength: 9 }),
  fc.constantFrom("acme", "acme-candles", "punkt", "at", "dot", "a", "xn--mnchen-3ya"),
);
const email = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(".", "-", "_", "+", "..", ""),
    fc.constantFrom("", "", "", "-", "_"),
    fc.array(label, { minLength: 1, maxLength: 2 }),
    fc.constantFrom("com", "de", "pt"),
  )
  .map(([local, sign, end, labels, top]) => `${local.join(sign)}${end}@${[...labels, top].join(".")}`)
  .map(parseEmail)
  .filter((address) => address !== undefined);

/** Another way to write an address down: sign by sign, each as one of many things. */
function writings(address: string): fc.Arbitrary<string> {
  const at = fc.oneof(
    fc.constantFrom("@", " @ ", "[@]", "%40", "＠", " (at) ", "(a)", " AT "),
    fc.constantFrom(...names(AT_NAMES)).map((name) => ` ${name} `),
    fc.constantFrom(...names(AT_NAMES)).map((name) => ` “${name.toUpperCase()}” `),
  );
  const other = fc.oneof(
    fc.constantFrom(" ", " . ", "·", "\u2011", " – "),
    fc.constantFrom(...names(DOT_NAMES), ...names(LINE_NAMES)).map((name) => ` ${name} `),
    fc.constantFrom(...names(DOT_NAMES)).map((name) => `(${name.toUpperCase()})`),
  );
  const parts = address.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? [];
  const written = parts.map((part) => {
    if (part === "@") return at;
    if (!isWord(part)) return fc.oneof(fc.constant(part), other);
    return fc.constantFrom(part, part.toUpperCase(), part.normalize("NFD"));
  });
  return fc.tuple(...written).map((pieces) => pieces.join(""));
}

const around = fc.oneof(
  fc.constantFrom("", " ", "Mail: ", "mary.", "Kontakt", "“", "ä", "あ", "a@b ", " at ", ", or x@y.com"),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const telling = email.chain((address) =>
  fc
    .tuple(around, fc.oneof(fc.constant(address), writings(address)), around)
    .map(([before, written, behind]) => ({
      address,
      text: before + written + behind,
    })),
);

test("each text that tells an address has one of its keys", async () => {
  const seed = Date.now() % 2 ** 31;
  const cases = fc
    .sample(telling, { numRuns: TEXTS, seed })
    .map(({ address, text }) => ({ address, text: toDatabaseText(text) }))
    .filter(({ address, text }) => spellsEmail(text, address));
  // Most of the generated texts tell their address: else this would show nothing.
  expect(cases.length).toBeGreaterThan(TEXTS / 2);
  const keys = await keysOf(cases.map(({ text }) => text));
  const missed = cases.filter(({ address }, n) => !addressKeys(address).some((key) => keys[n]?.has(key)));
  expect(missed, `seed ${seed}`).toEqual([]);
});

test("the database knows each word for a sign that texts are compared by", async () => {
  const ats = names(AT_NAMES).map((name) => `jane ${name.toUpperCase()} acme dot com`);
  const others = names(new Set([...DOT_NAMES, ...LINE_NAMES])).map(
    (name) => `doe at ${name} my ${name} firm com`,
  );
  const keys = await keysOf([...ats, ...others]);
  const address = (n: number) => (n < ats.length ? "jane@acme.com" : "doe@my-firm.com");
  const missed = [...ats, ...others].filter(
    (_text, n) => !addressKeys(address(n)).some((key) => keys[n]?.has(key)),
  );
  expect(missed).toEqual([]);
});

test.each(["Our team, page 7 of Acme 12", "Opening hours from nine to five", "a", "@", ""])(
  "a text without an address has no keys: %j",
  async (text) => {
    const [keys] = await keysOf([text]);
    expect(keys).toEqual(new Set());
  },
);

test("keys tell addresses apart by either side", async () => {
  const [keys] = await keysOf(["Write to jane.doe@acme.com"]);
  const shares = (address: string) => addressKeys(address).some((key) => keys?.has(key));
  expect(shares("jane.doe@acme.com")).toBe(true);
  expect(shares("kim@acme.com")).toBe(false);
  expect(shares("jane.doe@candles.com")).toBe(false);
});

test("an address of one label has no keys", () => expect(addressKeys("jane@acme")).toEqual([]));

test("a lookup by keys starts no parallel workers, whatever PostgreSQL expects it to find", async () => {
  const plan = await db.transaction().execute(async (trx) => {
    const run = (statement: string) => trx.executeQuery<Record<string, string>>(CompiledQuery.raw(statement));
    await run("set local parallel_setup_cost = 0");
    await run("set local parallel_tuple_cost = 0");
    await run("set local min_parallel_table_scan_size = 0");
    await run("set local enable_indexscan = off");
    const { rows } = await run("explain select id from pages where address_keys(title) && array[1, 2]");
    const { rows: others } = await run("explain select id from pages where lower(title) = 'a'");
    return { lookup: lines(rows), other: lines(others) };
  });
  expect(plan.other).toContain("Parallel");
  expect(plan.lookup).not.toContain("Parallel");
});

function lines(rows: readonly Record<string, string>[]): string {
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}
