import { cancelScanContract } from "./handlers/cancel-scan.ts";
import { createDomainContract } from "./handlers/create-domain.ts";
import { docsContract } from "./handlers/docs.ts";
import { healthzContract } from "./handlers/healthz.ts";
import { openapiContract } from "./handlers/openapi.ts";
import { scanContactsContract } from "./handlers/scan-contacts.ts";
import { scanStatusContract } from "./handlers/scan-status.ts";
import { submitBatchContract } from "./handlers/submit-batch.ts";
import { submitScanContract } from "./handlers/submit-scan.ts";
import type { Contract } from "./http/contract.ts";
import type { RouteEntry } from "./routes.ts";

/** What every route takes and answers: the documentation is made of it. */
export const contracts: Readonly<Record<RouteEntry, Contract>> = {
  "submit-scan": submitScanContract,
  "submit-batch": submitBatchContract,
  "scan-status": scanStatusContract,
  "scan-contacts": scanContactsContract,
  "cancel-scan": cancelScanContract,
  "create-domain": createDomainContract,
  healthz: healthzContract,
  openapi: openapiContract,
  docs: docsContract,
};
