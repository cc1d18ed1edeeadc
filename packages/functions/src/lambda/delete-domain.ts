// Made by `npm run routes` of routes/delete-domain.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { deleteDomainHandler } from "../routes/delete-domain.ts";

export const handler = lambdaEntry(deleteDomainHandler, createReadContext());
