// Made of the API's OpenAPI document by `npm run routes`.
import type { Operation } from "./operation.ts";

/** Every call of the API that takes a token, by its name. */
export const OPERATIONS = {
  /**
   * Scan a website.
   * Starts a scan of one website and answers at once; read its status with the `job_id`. While a scan of the domain
   * is active, every submit answers with that scan, which keeps the options and `headers` that it was started with.
   */
  submitScan: { method: "POST", path: "/api/v3/scan/website", hasBody: true, takesKey: true },
  /**
   * Scan many websites.
   * Starts a scan for each URL; URLs of one domain share a scan, and one that is active already is joined, with the
   * options that it was started with. A URL that is none gets an error of its own and does not hold up the rest.
   * Scans that are more than you may have active wait (`waiting` in their status): each begins when another of yours
   * has ended. A batch counts as one submit of your submits a minute.
   */
  submitBatch: { method: "POST", path: "/api/v3/scan/batch", hasBody: true, takesKey: true },
  /**
   * Read a batch's status.
   * How many of the batch's scans have which status, and how far it has come.
   */
  batchStatus: { method: "GET", path: "/api/v3/scan/batch/{batch_id}" },
  /**
   * List a batch's contacts.
   * The addresses that the batch's scans saw, as each saw them: scan by scan, the oldest first, and of a scan the
   * oldest address first. They can be read while the scans run. A scan whose rows are no longer kept has none here.
   */
  batchContacts: { method: "GET", path: "/api/v3/scan/batch/{batch_id}/contacts", isList: true },
  /**
   * Cancel a batch.
   * Ends what the batch started and has not ended, as the cancel of a scan does. Scans that it joined go on:
   * somebody asked for them before.
   */
  cancelBatch: { method: "POST", path: "/api/v3/scan/batch/{batch_id}/cancel" },
  /**
   * Pause a batch.
   * Pauses what the batch started and has not ended, as the pause of a scan does. Scans that it joined go on.
   */
  pauseBatch: { method: "POST", path: "/api/v3/scan/batch/{batch_id}/pause" },
  /**
   * Resume a batch.
   * Lets the paused scans that the batch started go on, as the resumption of a scan does.
   */
  resumeBatch: { method: "POST", path: "/api/v3/scan/batch/{batch_id}/resume" },
  /**
   * Read a scan's status.
   * The scan as it stands now. `result_data` is null until the scan ends and after a failure (a cancelled scan has
   * what was stored of it); `error` is a sentence that says why a scan failed. Zero addresses is a complete scan:
   * `evidence` says whether the site could be seen.
   */
  scanStatus: { method: "GET", path: "/api/v3/scan/status/{job_id}" },
  /**
   * List a scan's contacts.
   * The addresses that this scan saw, as it saw them, those that were known before included; oldest first. No later
   * scan changes them. They can be read while the scan runs.
   */
  scanContacts: { method: "GET", path: "/api/v3/scan/{job_id}/contacts", isList: true },
  /**
   * List a scan's people.
   * The people whom this scan's pages name beside an address or a number, in the order in which the domain's scans
   * first saw them, with all that reaches them and where. Who has two roles is listed twice. No later scan changes
   * them.
   */
  scanPeople: { method: "GET", path: "/api/v3/scan/{job_id}/people", isList: true },
  /**
   * List a scan's phones, profiles and forms.
   * The phones, profiles and contact forms on the pages that this scan read, in the order in which the domain's
   * scans first saw them. No later scan changes them. In CSV a number has an apostrophe before it, as has whatever a
   * spreadsheet would take for a formula.
   */
  scanContactPoints: { method: "GET", path: "/api/v3/scan/{job_id}/contact-points", isList: true },
  /**
   * Show a scan's organisation.
   * What the pages that this scan read tell of the organisation behind the site: of each fact the value that an
   * imprint tells before that of structured data, then the one on most pages, then the one that was read first.
   */
  scanOrganization: { method: "GET", path: "/api/v3/scan/{job_id}/organization" },
  /**
   * List a scan's pages.
   * The pages that the scan visited, as it read them, first visited first; a page that failed has its `error`. No
   * later scan changes them.
   */
  scanPages: { method: "GET", path: "/api/v3/scan/{job_id}/pages", isList: true },
  /**
   * List what changed since the scan before.
   * The addresses that this scan and an earlier one of the domain saw differently, oldest first; `since` says which
   * earlier one. An address is `gone` only where this scan read the pages that had it: what it could not read makes
   * `unknown`.
   */
  scanChanges: { method: "GET", path: "/api/v3/scan/{job_id}/changes", isList: true },
  /**
   * Cancel a scan.
   * Ends a pending or running scan at once. What it has found so far stays; its worker notices within seconds.
   */
  cancelScan: { method: "POST", path: "/api/v3/scan/{job_id}/cancel" },
  /**
   * Pause a scan.
   * Stops a pending or running scan until it is resumed; its worker notices within seconds. What it has stored
   * stays, and its place is free for another scan of its user's. A paused scan can be cancelled, and remains its
   * domain's active one.
   */
  pauseScan: { method: "POST", path: "/api/v3/scan/{job_id}/pause" },
  /**
   * Resume a scan.
   * Lets a paused scan go on where it was: at once where its user has room for it, or else when another of the
   * user's scans has ended.
   */
  resumeScan: { method: "POST", path: "/api/v3/scan/{job_id}/resume" },
  /**
   * Delete a scan.
   * Deletes a scan that has ended, with what it saw. The domain's pages and contacts stay, and so do other scans. A
   * scan that is active is not deleted.
   */
  deleteScan: { method: "DELETE", path: "/api/v3/scan/{job_id}" },
  /**
   * List scans.
   * All scans, newest first.
   */
  listJobs: { method: "GET", path: "/api/v3/scan/jobs", isList: true },
  /**
   * Scan a website again and again.
   * Makes a schedule. It starts a scan each time it is due, within the hour after it and always as long after it:
   * scans of one time are spread. While a scan of the domain is active it starts none and counts that one as its
   * own; times that pass while nothing can start give one scan, not one each. Its scans are yours: one that would be
   * more than you may have active waits. Making a schedule counts as a submit.
   */
  createSchedule: { method: "POST", path: "/api/v3/schedules", hasBody: true },
  /**
   * List schedules.
   * All schedules, newest first.
   */
  listSchedules: { method: "GET", path: "/api/v3/schedules", isList: true },
  /**
   * Read a schedule.
   * The schedule, when it is due, and what became of its last scan.
   */
  getSchedule: { method: "GET", path: "/api/v3/schedules/{schedule_id}" },
  /**
   * Change, pause or resume a schedule.
   * Changes what is named and leaves the rest. Where its times change, or it is resumed, its next run is the next
   * one from now; times that passed while it was paused are not made up for. An empty list takes a choice of pages
   * back. A scan that is active goes on as it began.
   */
  changeSchedule: { method: "PATCH", path: "/api/v3/schedules/{schedule_id}", hasBody: true },
  /**
   * Delete a schedule.
   * Deletes the schedule. The scans that it started stay, one that is active too.
   */
  deleteSchedule: { method: "DELETE", path: "/api/v3/schedules/{schedule_id}" },
  /**
   * Create a domain.
   * Makes the domain unless it exists. `www.` is left out, and the host is written in lower-case ASCII. Counts as a
   * submit.
   */
  createDomain: { method: "POST", path: "/api/v3/domains", hasBody: true },
  /**
   * List domains.
   * All domains, newest first.
   */
  listDomains: { method: "GET", path: "/api/v3/domains", isList: true },
  /**
   * Read a domain.
   * The domain, and when a scan of it was last complete.
   */
  getDomain: { method: "GET", path: "/api/v3/domains/{domain_id}" },
  /**
   * Delete a domain.
   * Deletes the domain with its pages and contacts, those of its scans too, and with its schedules. The scans stay,
   * with `domain_id` null and `scan_rows` `deleted`. A domain whose scan is active is not deleted.
   */
  deleteDomain: { method: "DELETE", path: "/api/v3/domains/{domain_id}" },
  /**
   * List a domain's contacts.
   * Every address that any scan saw on the domain, oldest first: `first_seen` and `last_seen` span all scans,
   * `still_on_page` says what its pages showed last, and `state` what the last complete scan made of it.
   */
  domainContacts: { method: "GET", path: "/api/v3/domains/{domain_id}/contacts", isList: true },
  /**
   * List a domain's people.
   * The people whom the domain's pages, as each was last read, name beside an address or a number, in the order in
   * which scans first saw them, with all that reaches them and where. Who has two roles is listed twice.
   */
  domainPeople: { method: "GET", path: "/api/v3/domains/{domain_id}/people", isList: true },
  /**
   * List a domain's phones, profiles and forms.
   * The phones, profiles and contact forms on the domain's pages, as each was last read, in the order in which scans
   * first saw them. In CSV a number has an apostrophe before it, as has whatever a spreadsheet would take for a
   * formula.
   */
  domainContactPoints: { method: "GET", path: "/api/v3/domains/{domain_id}/contact-points", isList: true },
  /**
   * Show a domain's organisation.
   * What the domain's pages, as each was last read, tell of the organisation behind the site: of each fact the value
   * that an imprint tells before that of structured data, then the one on most pages, then the one that was read
   * first.
   */
  domainOrganization: { method: "GET", path: "/api/v3/domains/{domain_id}/organization" },
  /**
   * Remove an address for good.
   * For a person who asks not to be listed: deletes the address from the contacts of every domain, empties the
   * contexts and titles that tell it, and keeps it out of every later scan, also of those that run now. There is no
   * way back. The same call again finds nothing more to do and answers alike. We keep a keyed hash of the address,
   * not the address. Counts as a submit, as does a `dry_run`, which reads as much and changes nothing.
   */
  removeContact: { method: "DELETE", path: "/api/v3/contacts" },
  /**
   * Speak the Model Context Protocol.
   * The endpoint that assistants are given, by the protocol's Streamable HTTP: a message a call, without sessions,
   * answered in JSON. `tools/list` tells the tools and their schemas: scan_site, scan_status, find_contacts,
   * explain_contact and remove_address. Each does what a call of this API does, in its caller's name, and asks for
   * the scope of that call; a tool that may not, or is given what it does not take, answers with `isError`.
   * Subscriptions, and arrays of messages, are refused.
   */
  mcp: { method: "POST", path: "/mcp", hasBody: true },
  /**
   * Read what you used.
   * What your scans used, a row a day, oldest first; days on which they did nothing have none. Pages, bytes and CPU
   * count when they are stored, while a scan runs; the scan itself and its contacts when it ends. A scan counts for
   * the API key that started it.
   */
  usage: { method: "GET", path: "/api/v3/usage", isList: true },
  /**
   * List your API keys.
   * Your keys, oldest first, those that have ended too. None tells the key itself.
   */
  listKeys: { method: "GET", path: "/api/v3/keys", isList: true },
  /**
   * Create an API key.
   * Makes a key that acts in your name, with scopes that your own token has. The answer alone tells it: we keep its
   * hash. No key has the scope `keys`, so that one which leaked makes no other.
   */
  createKey: { method: "POST", path: "/api/v3/keys", hasBody: true },
  /**
   * Revoke an API key.
   * Ends a key of yours at once and for good; one that has ended stays as it is. Scans that it started go on. Its
   * line stays in the list.
   */
  revokeKey: { method: "DELETE", path: "/api/v3/keys/{key_id}" },
  /**
   * Create a webhook.
   * From now on the URL is told when a scan or a batch that you start ends. Events are signed by the Standard
   * Webhooks specification; the answer alone tells the secret. Each event arrives at least once, for three days at
   * growing pauses until the receiver answers 2xx within 10 s.
   */
  createWebhook: { method: "POST", path: "/api/v3/webhooks", hasBody: true },
  /**
   * List your webhooks.
   * Your webhooks, oldest first. Those of others are theirs alone.
   */
  listWebhooks: { method: "GET", path: "/api/v3/webhooks", isList: true },
  /**
   * Read a webhook.
   * The webhook, and whether its receiver takes what it is told.
   */
  getWebhook: { method: "GET", path: "/api/v3/webhooks/{webhook_id}" },
  /**
   * Change a webhook.
   * Changes what the body names, and switches the webhook on or off. One that is off is told nothing, and what waits
   * for it is given up.
   */
  updateWebhook: { method: "PATCH", path: "/api/v3/webhooks/{webhook_id}", hasBody: true },
  /**
   * Delete a webhook.
   * Deletes the webhook with its deliveries. A request that is on its way to the receiver still arrives.
   */
  deleteWebhook: { method: "DELETE", path: "/api/v3/webhooks/{webhook_id}" },
  /**
   * Try a webhook.
   * Sends an event `webhook.test` within seconds, signed as all are. Its delivery tells what the receiver answered.
   */
  testWebhook: { method: "POST", path: "/api/v3/webhooks/{webhook_id}/test" },
  /**
   * Rotate a webhook's secret.
   * Gives the webhook another secret, which this answer alone tells. For 24 hours events are signed by the one
   * before as well; one from before that ends at once.
   */
  rotateWebhook: { method: "POST", path: "/api/v3/webhooks/{webhook_id}/rotate" },
  /**
   * List a webhook's deliveries.
   * What the webhook was told, or is to be, newest first, with each try. They are kept for some weeks.
   */
  listDeliveries: { method: "GET", path: "/api/v3/webhooks/{webhook_id}/deliveries", isList: true },
  /**
   * Send a delivery once more.
   * Sends the event again under its id, within seconds, whatever became of it; where that fails, at the same growing
   * pauses as the first time.
   */
  redeliver: { method: "POST", path: "/api/v3/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver" },
} as const satisfies Readonly<Record<string, Operation>>;
