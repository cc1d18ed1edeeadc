// Made by `npm run routes` of routes/create-domain.ts.
import { createLimitedContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { createDomainHandler } from "../routes/create-domain.ts";

export const handler = lambdaEntry(createDomainHandler, createLimitedContext());
