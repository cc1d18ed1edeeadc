// Made by `npm run routes` of routes/scan-organization.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { scanOrganizationHandler } from "../routes/scan-organization.ts";

export const handler = lambdaEntry(scanOrganizationHandler, createReadContext());
