import { randomUUID } from "node:crypto";
import type { Scope } from "@contact-scanner/core/auth/scope";
import { expect, onTestFinished, test } from "vitest";
import { startApi, tokenOf } from "../../helpers/api-server.ts";
import { readPage, scanned, textContact } from "../../helpers/checkpoints.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();

/** An API that removes addresses for a token of these scopes. */
async function remover(...scopes: readonly Scope[]) {
  const api = await startApi(db, { limits: { maxActiveScans: 0, maxSubmitsPerMinute: 1_000 } });
  onTestFinished(() => api.stop());
  const authorization = `Bearer ${await tokenOf(TEST_USER.id, { scope: scopes.join(" ") })}`;
  const remove = async (email: string, dryRun?: string) => {
    const query = new URLSearchParams({ email, ...(dryRun === undefined ? {} : { dry_run: dryRun }) });
    const answer = await fetch(`${api.url}/api/v3/contacts?${query}`, {
      method: "DELETE",
      headers: { authorization },
    });
    return {
      status: answer.status,
      quota: answer.headers.get("ratelimit"),
      body: JSON.parse(await answer.text()),
    };
  };
  return { remove, lines: () => JSON.stringify(api.events) };
}

/** A new address on the one page of a new domain. */
async function newAddress(): Promise<string> {
  const email = `jane-${randomUUID()}@acme-http.com`;
  await scanned(db, `${randomUUID()}.com`, [readPage("/", [textContact(email)])]);
  return email;
}

async function isStored(email: string): Promise<boolean> {
  const rows = await db.selectFrom("contacts").select("id").where("email", "=", email).execute();
  return rows.length > 0;
}

async function countOf(table: "audit_log" | "suppressed_addresses"): Promise<number> {
  return (await db.selectFrom(table).selectAll().execute()).length;
}

test("a dry run counts as a submit, removes nothing, and is in no list of what was done", async () => {
  const email = await newAddress();
  const { remove, lines } = await remover("contacts:delete", "scans:read");
  const before = [await countOf("audit_log"), await countOf("suppressed_addresses")];
  const [first, second] = [await remove(email, "1"), await remove(email, "1")];
  expect(first).toMatchObject({
    status: 200,
    body: { contacts_removed: 1, dry_run: true, places: [{ pages: 1 }] },
  });
  expect(second.body).toEqual(first.body);
  const left = [first, second].map(({ quota }) => Number(/r=(\d+)/.exec(quota ?? "")?.[1]));
  expect(left[1]).toBe((left[0] ?? 0) - 1);
  expect([await countOf("audit_log"), await countOf("suppressed_addresses")]).toEqual(before);
  expect(await isStored(email)).toBe(true);
  expect(lines()).not.toContain(email);
  expect(lines()).not.toContain("An address was removed on request");
  const removed = await remove(email);
  expect(removed.body).toEqual({
    contacts_removed: 1,
    texts_emptied: first.body.texts_emptied,
    dry_run: false,
    places: null,
    texts: null,
  });
  expect(await isStored(email)).toBe(false);
});

test("who may not read what pages say is told nothing of it, and may remove all the same", async () => {
  const email = await newAddress();
  const { remove } = await remover("contacts:delete");
  const refused = await remove(email, "1");
  expect(refused).toMatchObject({
    status: 403,
    body: { type: expect.stringMatching(/#insufficient_scope$/) },
  });
  expect(refused.body.detail).toContain("scans:read");
  expect((await remove(email, "0")).body).toMatchObject({ contacts_removed: 1, dry_run: false });
});

test.each(["true", "yes", "", "2"])(
  "what may be meant as a dry run is none, and removes nothing: %j",
  async (value) => {
    const email = await newAddress();
    const { remove } = await remover("contacts:delete", "scans:read");
    expect(await remove(email, value)).toMatchObject({
      status: 422,
      body: { errors: [{ field: "dry_run" }] },
    });
    expect(await isStored(email)).toBe(true);
  },
);
