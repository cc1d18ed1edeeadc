import { randomUUID } from "node:crypto";
import { OPERATOR } from "@contact-scanner/core/audit-log/repository";
import { reconstructDomain } from "@contact-scanner/core/jobs/reconstruct-rows";
import { removeAddress } from "@contact-scanner/core/suppression/remove-address";
import { systemClock } from "@contact-scanner/core/time";
import { beforeAll, expect, test } from "vitest";
import { newDomain } from "../../helpers/found-rows.ts";
import { hashEmail } from "../../helpers/hash-email.ts";
import { endOlderScan, olderCheckpoint, olderScan } from "../../helpers/older-version.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { testDatabase } from "../../helpers/test-database.ts";

/** What a removal of an address does to a column, or why the column tells none. */
type TextColumn =
  /** words of a site: those that tell the address are emptied (TEXT_TABLES) */
  | "emptied"
  /** goes with the row of the contact */
  | "deleted"
  /** goes with the person whom the address reaches, or with the address that it stands beside */
  | "deleted with its person"
  | { readonly tellsNone: string };

const URL = { tellsNone: "a URL: it is how its page is known, and stays" };
const OURS = { tellsNone: "a word of our own" };
const CONTENT_HASH = { tellsNone: "a hash of a content, cut to 132 bits" };
const SELECTOR = { tellsNone: "an element's selector, stored only without an at sign" };
const FAULT = { tellsNone: "a fault's sentence, stored without any word that has an at sign (faultText)" };

/** Every column that can hold text. A new one goes here, with what becomes of an address in it. */
const TEXT_COLUMNS: Readonly<Record<string, TextColumn>> = {
  "api_keys.key_hash": { tellsNone: "a hash" },
  "api_keys.name": { tellsNone: "what an operator calls a key" },
  "api_keys.prefix": { tellsNone: "a key's first characters" },
  "api_keys.scopes": OURS,
  "audit_log.action": OURS,
  "audit_log.request_id": { tellsNone: "API Gateway's own id" },
  "audit_log.target": { tellsNone: "a host name, an id, or the keyed hash of an address" },
  "batch_jobs.error": FAULT,
  "batch_jobs.url": { tellsNone: "a caller's word, stored without any part that has an at sign (faultText)" },
  "contact_point_details.content_hash": CONTENT_HASH,
  "contact_point_details.element": SELECTOR,
  "contact_point_details.email": "deleted with its person",
  "contact_point_details.label": OURS,
  "contact_point_details.method": OURS,
  "contact_point_details.person_element": SELECTOR,
  "contact_point_details.person_reason": OURS,
  "contact_point_details.written": "deleted with its person",
  "contact_points.kind": OURS,
  "contact_points.value": "deleted with its person",
  "contact_sources.context": "emptied",
  "contact_sources.method": OURS,
  "contacts.context": "emptied",
  "contacts.email": "deleted",
  "contacts.source_url": URL,
  "dead_letters.body": { tellsNone: "a message of the scan queue: ids alone" },
  "dead_letters.message_id": { tellsNone: "the queue's own id" },
  "dead_letters.verdict": OURS,
  "domains.domain": { tellsNone: "a host name" },
  "frontier.state": OURS,
  "frontier.url": URL,
  "frontier_changes.done": URL,
  "frontier_changes.queued": URL,
  "idempotency_keys.key": { tellsNone: "a client's own name for a submit, kept for a day" },
  "idempotency_keys.request_hash": { tellsNone: "a hash" },
  "jobs.attempt_leases": { tellsNone: "ids of leases" },
  "jobs.checkpoint": { tellsNone: "URLs, counts and times" },
  "jobs.crawl_position": { tellsNone: "URLs, counts and times" },
  "jobs.error": FAULT,
  "jobs.job_metadata": { tellsNone: "the options of a submit" },
  "jobs.job_type": OURS,
  "jobs.last_fault": { tellsNone: "a fault of ours, for operators" },
  "jobs.result_data": { tellsNone: "counts: the addresses of a status are read from the scan's rows" },
  "jobs.scan_rows": OURS,
  "jobs.sealed_headers": { tellsNone: "a caller's own headers, sealed, until the scan ends" },
  "jobs.trace_parent": { tellsNone: "ids of a trace" },
  "mail_domains.domain": { tellsNone: "a host name" },
  "mail_domains.fault": OURS,
  "mail_domains.mx": { tellsNone: "host names" },
  "mail_domains.provider": OURS,
  "organizations.content_hash": CONTENT_HASH,
  "organizations.facts": "deleted with its person",
  "page_contents.contact_point_details": { tellsNone: "numbers of rows" },
  "page_contents.content_hash": CONTENT_HASH,
  "pages.content_type": { tellsNone: "a media type" },
  "pages.error": FAULT,
  "pages.page_metadata": { tellsNone: "counts, codes, validators and links, whose texts have no at sign" },
  "pages.title": "emptied",
  "pages.url": URL,
  "people.department": OURS,
  "people.name": "deleted with its person",
  "people.role": "deleted with its person",
  "people.seniority": OURS,
  "profiles.email": { tellsNone: "a user's own address, which an operator entered" },
  "scan_pages.content_type": { tellsNone: "a media type" },
  "scan_pages.error": FAULT,
  "scan_pages.page_metadata": { tellsNone: "counts and codes" },
  "scan_pages.reading": OURS,
  "scan_pages.title": "emptied",
  "schedules.cron": { tellsNone: "a pattern of digits and names of days" },
  "schedules.every": { tellsNone: "a number and its unit" },
  "schedules.page_options": { tellsNone: "the options of a submit" },
  "schedules.pause_reason": OURS,
  "schedules.start_url": URL,
  "schedules.time_zone": { tellsNone: "a time zone's name" },
  "sightings.context": "emptied",
  "sightings.ending": OURS,
  "sightings.method": OURS,
  "sightings.person_element": SELECTOR,
  "sightings.person_reason": OURS,
  "suppressed_addresses.email_hash": { tellsNone: "a keyed hash" },
  "webhook_deliveries.state": OURS,
  "webhook_deliveries.tries": {
    tellsNone: "times, statuses, and faults' sentences without any at sign (faultText)",
  },
  "webhook_events.data": {
    tellsNone: "ids, counts, a host name and a fault's sentence: contacts are read as they are told",
  },
  "webhook_events.type": OURS,
  "webhooks.disabled_reason": OURS,
  "webhooks.events": OURS,
  "webhooks.host": { tellsNone: "a host name" },
  "webhooks.previous_sealed_secret": { tellsNone: "sealed, and random" },
  "webhooks.sealed_secret": { tellsNone: "sealed, and random" },
  "webhooks.state": OURS,
  "webhooks.url": { tellsNone: "a user's own receiver" },
};

/** How a domain's deletion reaches each table, and what ends its rows where nobody deletes the domain. */
const ENDS: Readonly<Record<string, { readonly domain: "cascade" | string; readonly age: string }>> = {
  api_keys: { domain: "has nothing of a site", age: "goes with its user; an ended one stays, and says so" },
  audit_log: { domain: "tells who deleted it, by its name", age: "goes after so long" },
  batches: { domain: "has nothing of a site", age: "it stays, as its jobs do" },
  batch_jobs: { domain: "stays, as its job does: what was asked for", age: "it stays, as its job does" },
  contact_point_details: { domain: "cascade", age: "goes when neither a page nor a scan shows it" },
  contact_points: { domain: "cascade", age: "goes with its last detail" },
  contact_sources: { domain: "cascade", age: "an older version's: goes with its contact or page" },
  contacts: { domain: "cascade", age: "what is gone for so long goes; what stands on a site stays" },
  mail_domains: {
    domain:
      "what DNS says of a mail domain, for all scans alike: it names nobody and no site that was scanned",
    age: "goes when nobody looked it up for so long",
  },
  organizations: { domain: "cascade", age: "goes when neither a page nor a scan shows it" },
  page_contents: { domain: "cascade", age: "goes when neither a page nor a scan shows it" },
  people: { domain: "cascade", age: "goes when no sighting and no number names the person" },
  pages: { domain: "cascade", age: "the domain's present view: it stays" },
  scan_pages: { domain: "cascade", age: "an ended scan keeps its rows for so long" },
  schedules: { domain: "cascade", age: "what somebody asked for: it stays" },
  sightings: { domain: "cascade", age: "goes with the scans' rows and with its contact" },
  domains: { domain: "is the domain", age: "a host's name: it stays" },
  frontier: { domain: "no active scan is deleted, and an ended one has none", age: "left over: goes" },
  frontier_changes: {
    domain: "no active scan is deleted, and an ended one has none",
    age: "left over: goes",
  },
  jobs: { domain: "stays without its domain: what was asked for, and counts", age: "it stays" },
  idempotency_keys: { domain: "has nothing of a site", age: "a day" },
  dead_letters: { domain: "has nothing of a site", age: "goes after so long" },
  profiles: { domain: "has nothing of a site", age: "a user: it stays" },
  submit_counters: { domain: "has nothing of a site", age: "one row a user" },
  usage_days: { domain: "has nothing of a site", age: "counts, a row a user and day: they stay" },
  usage_key_days: { domain: "has nothing of a site", age: "counts, a row a user, day and key: they stay" },
  webhooks: { domain: "has nothing of a site", age: "a user's own: it stays until its user deletes it" },
  webhook_events: { domain: "stays: which scan ended how, and counts", age: "goes after so long" },
  webhook_deliveries: { domain: "stays with its event", age: "goes with its event" },
  suppressed_addresses: { domain: "keeps addresses out", age: "it stays, or the address would come back" },
};

const { db } = testDatabase();
const catalog = db.withTables<{
  "information_schema.columns": {
    table_schema: string;
    table_name: string;
    column_name: string;
    data_type: string;
  };
  pg_constraint: { conrelid: number; confrelid: number; contype: string; confdeltype: string };
  pg_class: { oid: number; relname: string };
}>();

/** Types of columns that hold no text that a site could have written. */
const TEXTLESS =
  /^(?:uuid|integer|bigint|boolean|double precision|date|timestamp with time zone|USER-DEFINED)$/;

async function columns(): Promise<{ table_name: string; column_name: string; data_type: string }[]> {
  return await catalog
    .selectFrom("information_schema.columns")
    .select(["table_name", "column_name", "data_type"])
    .where("table_schema", "=", "public")
    .where("table_name", "not like", "kysely%")
    .execute();
}

test("it is known of every column that can hold text what a removal does to it", async () => {
  const withText = (await columns()).filter(({ data_type }) => !TEXTLESS.test(data_type));
  const names = withText.map(({ table_name, column_name }) => `${table_name}.${column_name}`);
  expect(Object.keys(TEXT_COLUMNS).toSorted()).toEqual(names.toSorted());
});

test("it is known of every table how its rows end, and a domain's deletion reaches what tells addresses", async () => {
  const tables = [...new Set((await columns()).map(({ table_name }) => table_name))];
  expect(Object.keys(ENDS).toSorted()).toEqual(tables.toSorted());
  const cascading = await catalog
    .selectFrom("pg_constraint")
    .innerJoin("pg_class as child", "child.oid", "conrelid")
    .innerJoin("pg_class as parent", "parent.oid", "confrelid")
    .where("contype", "=", "f")
    .where("confdeltype", "=", "c")
    .select(["child.relname as child", "parent.relname as parent"])
    .execute();
  const reached = new Set(["domains"]);
  // As often as a chain of tables can be long.
  for (const _table of tables) {
    for (const { child, parent } of cascading) if (reached.has(parent)) reached.add(child);
  }
  reached.delete("domains");
  const stated = Object.entries(ENDS).filter(([, { domain }]) => domain === "cascade");
  expect(stated.map(([table]) => table).toSorted()).toEqual([...reached].toSorted());
  const telling = Object.entries(TEXT_COLUMNS).filter(([, what]) => typeof what === "string");
  for (const [name] of telling) expect(reached).toContain(name.split(".")[0]);
});

/** The columns that a removal empties, or whose row it deletes. */
const telling = Object.entries(TEXT_COLUMNS).flatMap(([name, what]) => {
  const [table = "", column = ""] = name.split(".");
  return what === "emptied" || what === "deleted" ? [{ table, column, what }] : [];
});

const email = "jane.doe@acme-walk.com";

beforeAll(async () => {
  const domainId = await newDomain(db, `${randomUUID()}.com`);
  const jobId = await olderScan(db, domainId, "2026-01-01T01:00:00Z");
  const page = { at: "2026-01-01T01:10:00Z", status: 200, error: null };
  const emails = [email, "kim@acme-walk.com"];
  await olderCheckpoint(db, { jobId, domainId }, { ...page, url: "https://acme.com/", emails });
  // A page where the address was never found.
  await olderCheckpoint(db, { jobId, domainId }, { ...page, url: "https://acme.com/b", emails: [] });
  await endOlderScan(db, jobId, { at: "2026-01-01T01:20:00Z", status: "complete" });
  await db.transaction().execute((trx) => reconstructDomain(trx, domainId));
});

test("a removal leaves the address in no column that can tell it", async () => {
  const tables = db.withTables<Record<string, Record<string, string>>>();
  for (const { table, column, what } of telling) {
    if (what === "emptied")
      await tables
        .updateTable(table)
        .set({ [column]: `Write to ${email}` })
        .execute();
    const rows = await tables.selectFrom(table).select(column).execute();
    expect(JSON.stringify(rows)).toContain(email);
  }
  await removeAddress(ports(), { email, hashEmail, actor: OPERATOR });
  for (const { table, column } of telling) {
    const rows = await tables.selectFrom(table).select(column).execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(email);
  }
});

function ports() {
  return {
    db,
    log: silentLog,
    clock: systemClock,
    random: Math.random,
    signal: new AbortController().signal,
  };
}
