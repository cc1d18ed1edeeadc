// Made by `npm run routes` of routes/domain-organization.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { domainOrganizationHandler } from "../routes/domain-organization.ts";

export const handler = lambdaEntry(domainOrganizationHandler, createReadContext());
