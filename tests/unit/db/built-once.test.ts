import { constant } from "@contact-scanner/core/db/built-once";
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { expect, test } from "vitest";

const db = new Kysely<Record<never, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

test("a word of ours stands in the statement itself", () => {
  const statuses = ["pending", "running"] as const;
  const { sql, parameters } = db.selectNoFrom(statuses.map((word) => constant(word).as(word))).compile();
  expect(sql).toBe(`select 'pending' as "pending", 'running' as "running"`);
  expect(parameters).toEqual([]);
});

test("a text of somebody else is no such word: its type is refused", () => {
  const text: string = String(Math.random());
  // @ts-expect-error it is known only when it runs
  constant(text);
});
