import { createDatabase } from "@contact-scanner/core/db/client";
import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

const { db, url } = testDatabase();

test("no statement is compiled before it runs, however many rows PostgreSQL expects", async () => {
  const { rows } = await db.executeQuery(CompiledQuery.raw("show jit"));
  expect(rows).toEqual([{ jit: "off" }]);
});

test("options that a URL has stand in place of ours", async () => {
  const options = `options=${encodeURIComponent("-c jit=on -c work_mem=5MB")}`;
  const withOptions = `${url}${url.includes("?") ? "&" : "?"}${options}`;
  const own = createDatabase({ url: withOptions, poolSize: 1, log: silentLog });
  try {
    const { rows } = await own.executeQuery(
      CompiledQuery.raw("select current_setting('jit') as jit, current_setting('work_mem') as work_mem"),
    );
    expect(rows).toEqual([{ jit: "on", work_mem: "5MB" }]);
  } finally {
    await own.destroy();
  }
});
