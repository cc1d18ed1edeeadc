import { createLimitedContext } from "../context.ts";
import { createDomainHandler } from "../handlers/create-domain.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(createDomainHandler, createLimitedContext());
