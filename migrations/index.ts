import type { Migration } from "kysely/migration";
import * as initialSchema from "./20261124T030000-initial-schema.ts";
import * as jobDelivery from "./20261124T143000-job-delivery.ts";
import * as listOrder from "./20261125T003000-list-order.ts";
import * as submitLimits from "./20261125T010000-submit-limits.ts";
import * as suppressedAddresses from "./20261125T010500-suppressed-addresses.ts";
import * as attemptLeases from "./20261125T031500-attempt-leases.ts";
import * as textBounds from "./20261128T110000-text-bounds.ts";
import * as scanRows from "./20261128T190000-scan-rows.ts";
import * as goneSightings from "./20261128T193000-gone-sightings.ts";
import * as batches from "./20261128T200000-batches.ts";
import * as apiKeys from "./20261128T201000-api-keys.ts";
import * as schedules from "./20261128T203000-schedules.ts";
import * as usage from "./20261128T204000-usage.ts";
import * as webhooks from "./20261128T205000-webhooks.ts";
import * as batchEvents from "./20261128T211000-batch-events.ts";
import * as usageByKey from "./20261128T212000-usage-by-key.ts";
import * as scheduleOptions from "./20261128T213000-schedule-options.ts";
import * as sealedHeaders from "./20261128T214000-sealed-headers.ts";
import * as pageContents from "./20261128T220000-page-contents.ts";
import * as mailDomains from "./20261128T221000-mail-domains.ts";
import * as addressKeys from "./20261129T120000-address-keys.ts";
import * as contactSearch from "./20261129T121000-contact-search.ts";
import * as storage from "./20261129T122000-storage.ts";
import * as traceParent from "./20261129T140000-trace-parent.ts";
import * as newcomers from "./20261129T150000-newcomers.ts";
import * as activeAtMost from "./20261129T200000-active-at-most.ts";
import * as textLookups from "./20261129T210000-text-lookups.ts";

/**
 * Every migration by its name, oldest first: a static map, so that a bundler sees the files. A landed one is frozen.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  "20261124T030000-initial-schema": initialSchema,
  "20261124T143000-job-delivery": jobDelivery,
  "20261125T003000-list-order": listOrder,
  "20261125T010000-submit-limits": submitLimits,
  "20261125T010500-suppressed-addresses": suppressedAddresses,
  "20261125T031500-attempt-leases": attemptLeases,
  "20261128T110000-text-bounds": textBounds,
  "20261128T190000-scan-rows": scanRows,
  "20261128T193000-gone-sightings": goneSightings,
  "20261128T200000-batches": batches,
  "20261128T201000-api-keys": apiKeys,
  "20261128T203000-schedules": schedules,
  "20261128T204000-usage": usage,
  "20261128T205000-webhooks": webhooks,
  "20261128T211000-batch-events": batchEvents,
  "20261128T212000-usage-by-key": usageByKey,
  "20261128T213000-schedule-options": scheduleOptions,
  "20261128T214000-sealed-headers": sealedHeaders,
  "20261128T220000-page-contents": pageContents,
  "20261128T221000-mail-domains": mailDomains,
  "20261129T120000-address-keys": addressKeys,
  "20261129T121000-contact-search": contactSearch,
  "20261129T122000-storage": storage,
  "20261129T140000-trace-parent": traceParent,
  "20261129T150000-newcomers": newcomers,
  "20261129T200000-active-at-most": activeAtMost,
  "20261129T210000-text-lookups": textLookups,
};
