import { createReadContext } from "../context.ts";
import { listDomainsHandler } from "../handlers/list-domains.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(listDomainsHandler, createReadContext());
