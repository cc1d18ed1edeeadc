import { createReadContext } from "../context.ts";
import { domainContactsHandler } from "../handlers/domain-contacts.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(domainContactsHandler, createReadContext());
