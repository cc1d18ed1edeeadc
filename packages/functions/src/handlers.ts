import type { ApiContext } from "./context.ts";
import { docsPage } from "./docs/page.ts";
import { cancelScanHandler } from "./handlers/cancel-scan.ts";
import { createDomainHandler } from "./handlers/create-domain.ts";
import { deleteDomainHandler } from "./handlers/delete-domain.ts";
import { docsHandler } from "./handlers/docs.ts";
import { domainContactsHandler } from "./handlers/domain-contacts.ts";
import { getDomainHandler } from "./handlers/get-domain.ts";
import { healthzHandler } from "./handlers/healthz.ts";
import { listDomainsHandler } from "./handlers/list-domains.ts";
import { listJobsHandler } from "./handlers/list-jobs.ts";
import { openapiHandler } from "./handlers/openapi.ts";
import { removeContactHandler } from "./handlers/remove-contact.ts";
import { scanContactsHandler } from "./handlers/scan-contacts.ts";
import { scanPagesHandler } from "./handlers/scan-pages.ts";
import { scanStatusHandler } from "./handlers/scan-status.ts";
import { submitBatchHandler } from "./handlers/submit-batch.ts";
import { submitScanHandler } from "./handlers/submit-scan.ts";
import type { ApiHandler } from "./http/api-event.ts";
import { openApiDocument } from "./openapi/document.ts";
import type { RouteEntry } from "./routes.ts";

/** The handler of every route, for who serves them all in one process. */
export const handlers: Readonly<Record<RouteEntry, (context: ApiContext) => ApiHandler>> = {
  "submit-scan": submitScanHandler,
  "submit-batch": submitBatchHandler,
  "scan-status": scanStatusHandler,
  "scan-contacts": scanContactsHandler,
  "scan-pages": scanPagesHandler,
  "cancel-scan": cancelScanHandler,
  "list-jobs": listJobsHandler,
  "create-domain": createDomainHandler,
  "list-domains": listDomainsHandler,
  "get-domain": getDomainHandler,
  "delete-domain": deleteDomainHandler,
  "domain-contacts": domainContactsHandler,
  "remove-contact": removeContactHandler,
  healthz: healthzHandler,
  openapi: (context) => openapiHandler(context, openApiDocument()),
  docs: (context) => docsHandler(context, docsPage()),
};
