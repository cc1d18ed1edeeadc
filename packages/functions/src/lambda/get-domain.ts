import { createReadContext } from "../context.ts";
import { getDomainHandler } from "../handlers/get-domain.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(getDomainHandler, createReadContext());
