// Made by `npm run routes` of routes/list-domains.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { listDomainsHandler } from "../routes/list-domains.ts";

export const handler = lambdaEntry(listDomainsHandler, createReadContext());
