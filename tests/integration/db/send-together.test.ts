import { randomUUID } from "node:crypto";
import { commitTogether, commitWith } from "@contact-scanner/core/db/send-together";
import { expect, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

function circle(): object {
  const one: { self?: object } = {};
  one.self = one;
  return one;
}

/** Values that pg can send to no server, and only finds so while it sends. */
const UNSENDABLE = [
  ["a circle", circle()],
  ["a bigint in an object", { count: 1n }],
  ["a circle in a list", [circle()]],
] as const;

function storing(domain: string) {
  return db.insertInto("domains").values({ id: randomUUID(), domain });
}

function asking(value: unknown) {
  return db.selectNoFrom((eb) => eb.cast<string>(eb.val(value), "text").as("value"));
}

async function isStored(domain: string): Promise<boolean> {
  return (await db.selectFrom("domains").where("domain", "=", domain).execute()).length > 0;
}

test.each(UNSENDABLE)("%s in a transaction's last statement leaves nothing of it", async (_name, value) => {
  const domain = `${randomUUID()}.com`;
  const stored = db.transaction().execute(async (trx) => {
    await trx.executeQuery(storing(domain).compile());
    return await commitWith(trx, asking(value));
  });
  await expect(stored).rejects.toThrow(TypeError);
  expect(await isStored(domain)).toBe(false);
});

test.each(UNSENDABLE)(
  "%s in one of statements that go together leaves nothing of them",
  async (_name, value) => {
    const domain = `${randomUUID()}.com`;
    const inLast = commitTogether(db, [storing(domain).compile()], asking(value).compile());
    await expect(inLast).rejects.toThrow(TypeError);
    const inFirst = commitTogether(
      db,
      [asking(value).compile()],
      storing(domain).returning("domain").compile(),
    );
    await expect(inFirst).rejects.toThrow(TypeError);
    expect(await isStored(domain)).toBe(false);
  },
);

test("objects, lists, dates and bytes arrive as pg sends them", async () => {
  const now = new Date();
  const values = [{ a: [1, "b"] }, ["x", null, 'y"z'], [{ a: 1 }], now, Buffer.from("é"), 7n, true, null];
  for (const value of values) {
    const [alone] = (await db.executeQuery(asking(value).compile())).rows;
    expect(await commitTogether(db, [], asking(value).compile())).toEqual([alone]);
  }
});
