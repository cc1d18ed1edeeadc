// Made by `npm run routes` of routes/get-domain.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { getDomainHandler } from "../routes/get-domain.ts";

export const handler = lambdaEntry(getDomainHandler, createReadContext());
