import { cancelScanContract } from "./handlers/cancel-scan.ts";
import { createDomainContract } from "./handlers/create-domain.ts";
import { deleteDomainContract } from "./handlers/delete-domain.ts";
import { docsContract } from "./handlers/docs.ts";
import { domainContactsContract } from "./handlers/domain-contacts.ts";
import { getDomainContract } from "./handlers/get-domain.ts";
import { healthzContract } from "./handlers/healthz.ts";
import { listDomainsContract } from "./handlers/list-domains.ts";
import { listJobsContract } from "./handlers/list-jobs.ts";
import { openapiContract } from "./handlers/openapi.ts";
import { removeContactContract } from "./handlers/remove-contact.ts";
import { scanContactsContract } from "./handlers/scan-contacts.ts";
import { scanPagesContract } from "./handlers/scan-pages.ts";
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
  "scan-pages": scanPagesContract,
  "cancel-scan": cancelScanContract,
  "list-jobs": listJobsContract,
  "create-domain": createDomainContract,
  "list-domains": listDomainsContract,
  "get-domain": getDomainContract,
  "delete-domain": deleteDomainContract,
  "domain-contacts": domainContactsContract,
  "remove-contact": removeContactContract,
  healthz: healthzContract,
  openapi: openapiContract,
  docs: docsContract,
};
