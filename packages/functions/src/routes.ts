// Made by `npm run routes` of the files in routes/.
import type { ApiContext } from "./context.ts";
import type { ApiHandler } from "./http/api-event.ts";
import type { Route } from "./http/route.ts";
import type { RouteEntry } from "./route-list.ts";
import { batchContactsHandler, batchContactsRoute } from "./routes/batch-contacts.ts";
import { batchStatusHandler, batchStatusRoute } from "./routes/batch-status.ts";
import { cancelBatchHandler, cancelBatchRoute } from "./routes/cancel-batch.ts";
import { cancelScanHandler, cancelScanRoute } from "./routes/cancel-scan.ts";
import { changeScheduleHandler, changeScheduleRoute } from "./routes/change-schedule.ts";
import { createDomainHandler, createDomainRoute } from "./routes/create-domain.ts";
import { createKeyHandler, createKeyRoute } from "./routes/create-key.ts";
import { createScheduleHandler, createScheduleRoute } from "./routes/create-schedule.ts";
import { createWebhookHandler, createWebhookRoute } from "./routes/create-webhook.ts";
import { deleteDomainHandler, deleteDomainRoute } from "./routes/delete-domain.ts";
import { deleteScanHandler, deleteScanRoute } from "./routes/delete-scan.ts";
import { deleteScheduleHandler, deleteScheduleRoute } from "./routes/delete-schedule.ts";
import { deleteWebhookHandler, deleteWebhookRoute } from "./routes/delete-webhook.ts";
import { docsHandler, docsRoute } from "./routes/docs.ts";
import { domainContactPointsHandler, domainContactPointsRoute } from "./routes/domain-contact-points.ts";
import { domainContactsHandler, domainContactsRoute } from "./routes/domain-contacts.ts";
import { domainOrganizationHandler, domainOrganizationRoute } from "./routes/domain-organization.ts";
import { domainPeopleHandler, domainPeopleRoute } from "./routes/domain-people.ts";
import { getDomainHandler, getDomainRoute } from "./routes/get-domain.ts";
import { getScheduleHandler, getScheduleRoute } from "./routes/get-schedule.ts";
import { getWebhookHandler, getWebhookRoute } from "./routes/get-webhook.ts";
import { healthzHandler, healthzRoute } from "./routes/healthz.ts";
import { listDeliveriesHandler, listDeliveriesRoute } from "./routes/list-deliveries.ts";
import { listDomainsHandler, listDomainsRoute } from "./routes/list-domains.ts";
import { listJobsHandler, listJobsRoute } from "./routes/list-jobs.ts";
import { listKeysHandler, listKeysRoute } from "./routes/list-keys.ts";
import { listSchedulesHandler, listSchedulesRoute } from "./routes/list-schedules.ts";
import { listWebhooksHandler, listWebhooksRoute } from "./routes/list-webhooks.ts";
import { mcpHandler, mcpRoute } from "./routes/mcp.ts";
import { openapiHandler, openapiRoute } from "./routes/openapi.ts";
import { pauseBatchHandler, pauseBatchRoute } from "./routes/pause-batch.ts";
import { pauseScanHandler, pauseScanRoute } from "./routes/pause-scan.ts";
import { redeliverHandler, redeliverRoute } from "./routes/redeliver.ts";
import { removeContactHandler, removeContactRoute } from "./routes/remove-contact.ts";
import { resumeBatchHandler, resumeBatchRoute } from "./routes/resume-batch.ts";
import { resumeScanHandler, resumeScanRoute } from "./routes/resume-scan.ts";
import { revokeKeyHandler, revokeKeyRoute } from "./routes/revoke-key.ts";
import { rotateWebhookHandler, rotateWebhookRoute } from "./routes/rotate-webhook.ts";
import { scanChangesHandler, scanChangesRoute } from "./routes/scan-changes.ts";
import { scanContactPointsHandler, scanContactPointsRoute } from "./routes/scan-contact-points.ts";
import { scanContactsHandler, scanContactsRoute } from "./routes/scan-contacts.ts";
import { scanOrganizationHandler, scanOrganizationRoute } from "./routes/scan-organization.ts";
import { scanPagesHandler, scanPagesRoute } from "./routes/scan-pages.ts";
import { scanPeopleHandler, scanPeopleRoute } from "./routes/scan-people.ts";
import { scanStatusHandler, scanStatusRoute } from "./routes/scan-status.ts";
import { submitBatchHandler, submitBatchRoute } from "./routes/submit-batch.ts";
import { submitScanHandler, submitScanRoute } from "./routes/submit-scan.ts";
import { testWebhookHandler, testWebhookRoute } from "./routes/test-webhook.ts";
import { updateWebhookHandler, updateWebhookRoute } from "./routes/update-webhook.ts";
import { usageHandler, usageRoute } from "./routes/usage.ts";

/** Every route of the API, with its contract: what is said of the API is made of them. */
export const routes: readonly (Route & { readonly entry: RouteEntry })[] = [
  submitScanRoute,
  submitBatchRoute,
  batchStatusRoute,
  batchContactsRoute,
  cancelBatchRoute,
  pauseBatchRoute,
  resumeBatchRoute,
  scanStatusRoute,
  scanContactsRoute,
  scanPeopleRoute,
  scanContactPointsRoute,
  scanOrganizationRoute,
  scanPagesRoute,
  scanChangesRoute,
  cancelScanRoute,
  pauseScanRoute,
  resumeScanRoute,
  deleteScanRoute,
  listJobsRoute,
  createScheduleRoute,
  listSchedulesRoute,
  getScheduleRoute,
  changeScheduleRoute,
  deleteScheduleRoute,
  createDomainRoute,
  listDomainsRoute,
  getDomainRoute,
  deleteDomainRoute,
  domainContactsRoute,
  domainPeopleRoute,
  domainContactPointsRoute,
  domainOrganizationRoute,
  removeContactRoute,
  mcpRoute,
  usageRoute,
  listKeysRoute,
  createKeyRoute,
  revokeKeyRoute,
  createWebhookRoute,
  listWebhooksRoute,
  getWebhookRoute,
  updateWebhookRoute,
  deleteWebhookRoute,
  testWebhookRoute,
  rotateWebhookRoute,
  listDeliveriesRoute,
  redeliverRoute,
  healthzRoute,
  openapiRoute,
  docsRoute,
];

/** The handler of every route, for who serves them all in one process. */
export const handlers: Readonly<Record<RouteEntry, (context: ApiContext) => ApiHandler>> = {
  "submit-scan": submitScanHandler,
  "submit-batch": submitBatchHandler,
  "batch-status": batchStatusHandler,
  "batch-contacts": batchContactsHandler,
  "cancel-batch": cancelBatchHandler,
  "pause-batch": pauseBatchHandler,
  "resume-batch": resumeBatchHandler,
  "scan-status": scanStatusHandler,
  "scan-contacts": scanContactsHandler,
  "scan-people": scanPeopleHandler,
  "scan-contact-points": scanContactPointsHandler,
  "scan-organization": scanOrganizationHandler,
  "scan-pages": scanPagesHandler,
  "scan-changes": scanChangesHandler,
  "cancel-scan": cancelScanHandler,
  "pause-scan": pauseScanHandler,
  "resume-scan": resumeScanHandler,
  "delete-scan": deleteScanHandler,
  "list-jobs": listJobsHandler,
  "create-schedule": createScheduleHandler,
  "list-schedules": listSchedulesHandler,
  "get-schedule": getScheduleHandler,
  "change-schedule": changeScheduleHandler,
  "delete-schedule": deleteScheduleHandler,
  "create-domain": createDomainHandler,
  "list-domains": listDomainsHandler,
  "get-domain": getDomainHandler,
  "delete-domain": deleteDomainHandler,
  "domain-contacts": domainContactsHandler,
  "domain-people": domainPeopleHandler,
  "domain-contact-points": domainContactPointsHandler,
  "domain-organization": domainOrganizationHandler,
  "remove-contact": removeContactHandler,
  mcp: mcpHandler,
  usage: usageHandler,
  "list-keys": listKeysHandler,
  "create-key": createKeyHandler,
  "revoke-key": revokeKeyHandler,
  "create-webhook": createWebhookHandler,
  "list-webhooks": listWebhooksHandler,
  "get-webhook": getWebhookHandler,
  "update-webhook": updateWebhookHandler,
  "delete-webhook": deleteWebhookHandler,
  "test-webhook": testWebhookHandler,
  "rotate-webhook": rotateWebhookHandler,
  "list-deliveries": listDeliveriesHandler,
  redeliver: redeliverHandler,
  healthz: healthzHandler,
  openapi: (context) => openapiHandler({ ...context, routes }),
  docs: (context) => docsHandler({ ...context, routes }),
};
