// Made by `npm run routes` of routes/domain-contacts.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { domainContactsHandler } from "../routes/domain-contacts.ts";

export const handler = lambdaEntry(domainContactsHandler, createReadContext());
