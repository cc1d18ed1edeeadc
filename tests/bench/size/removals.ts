/**
 * `npm run bench:removals [-- --data DIR] [--pages N] [--count N]`: how long it takes to remove an address, on the
 * database of `bench:size`: `removeAddress` by itself, and the route around it. Each of N addresses (60) is one
 * domain's contact, and other domains tell it too: a page's title, that of a scan's visit and, spelled out, the words
 * beside another contact. Then as many that no domain has as a contact: a title, and those of the page's two visits,
 * tell them. Every address is removed once.
 */
import { parseArgs } from "node:util";
import type { DB } from "@contact-scanner/core/db/database";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import type { Kysely } from "kysely";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { retentionPorts } from "../../helpers/retention.ts";
import { findSubjects } from "../../helpers/size/subjects.ts";
import { quantile } from "../quantile.ts";
import { openSizeDatabase, tell } from "./database.ts";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    pages: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "60" },
  },
});
const [pages, seed, count] = [Number(values.pages), Number(values.seed), Number(values.count)];
if (![pages, seed, count].every(Number.isInteger) || pages < 20_000 || count < 2 || count > 200) {
  process.stderr.write("--pages takes a whole number from 20000, --count one from 2 to 200, --seed any.\n");
  process.exit(2);
}

const actor = { userId: null, apiKeyId: null, requestId: null };
const { db, stop } = await openSizeDatabase({ dataDir: values.data, pages, seed });
try {
  const { userId, emails } = await findSubjects(db);
  const context = apiContext(db, userId);
  const removeByRoute = async (email: string) => {
    const { body = "" } = await callApi(context, "remove-contact", { query: { email } });
    return Number(JSON.parse(body).texts_emptied);
  };
  const remove = async (email: string) =>
    (await removeAddress(retentionPorts(db), { email, hashEmail, actor })).textsEmptied;
  const contacts = emails.slice(-2 * count);
  await tellElsewhere(db, contacts);
  const untold = await addressesOfTitles(db, 2 * count);
  tell(`\n${"".padEnd(40)}addresses  median ms  p95 ms  worst ms  texts each`);
  await measure("a contact's, told elsewhere", contacts.slice(0, count), remove);
  await measure("the same, by the route", contacts.slice(count), removeByRoute);
  await measure("one that titles tell", untold.slice(0, count), remove);
  await measure("the same, by the route", untold.slice(count), removeByRoute);
} finally {
  await stop();
}

async function measure(
  name: string,
  addresses: readonly string[],
  work: (email: string) => Promise<number>,
): Promise<void> {
  const times: number[] = [];
  let texts = 0;
  for (const email of addresses) {
    const start = performance.now();
    texts += await work(email);
    times.push(performance.now() - start);
  }
  const cells = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(1));
  const [median = "", p95 = "", worst = ""] = cells;
  const each = (texts / addresses.length).toFixed(1);
  tell(
    [name.padEnd(40), String(addresses.length).padStart(9), median.padStart(11), p95.padStart(8)].join("") +
      worst.padStart(10) +
      each.padStart(12),
  );
}

/** Has a page, a visit and a contact of other domains tell each of the addresses, as scans would have stored it. */
async function tellElsewhere(database: Kysely<DB>, addresses: readonly string[]): Promise<void> {
  const others = await database
    .selectFrom("scan_pages")
    .innerJoin("contacts", "contacts.page_id", "scan_pages.page_id")
    .select(["scan_pages.page_id", "scan_pages.scan_id", "contacts.id"])
    .distinctOn("scan_pages.page_id")
    .where("contacts.email", "not in", addresses)
    .where("contacts.email_type", "=", "free")
    .orderBy("scan_pages.page_id")
    .limit(addresses.length)
    .execute();
  for (const [n, { page_id, scan_id, id }] of others.entries()) {
    const address = addresses[n] ?? "";
    const title = `Orders to ${address}`;
    await database.updateTable("pages").set({ title }).where("id", "=", page_id).execute();
    await database
      .updateTable("scan_pages")
      .set({ title })
      .where("page_id", "=", page_id)
      .where("scan_id", "=", scan_id)
      .execute();
    const context = `Or ask ${address.replace("@", " at ").replaceAll(".", " dot ")} for an offer`;
    await database.updateTable("contacts").set({ context }).where("id", "=", id).execute();
  }
}

/** Addresses that titles of pages tell, and no contact has. */
async function addressesOfTitles(database: Kysely<DB>, limit: number): Promise<string[]> {
  const rows = await database
    .selectFrom("pages")
    .select("title")
    .where("title", "like", "Write to desk%@%")
    .limit(limit)
    .execute();
  return rows.flatMap(({ title }) => title?.split(" ").at(-1) ?? []);
}
