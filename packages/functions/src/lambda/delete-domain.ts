import { createReadContext } from "../context.ts";
import { deleteDomainHandler } from "../handlers/delete-domain.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(deleteDomainHandler, createReadContext());
