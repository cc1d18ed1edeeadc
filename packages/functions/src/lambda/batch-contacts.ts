// Made by `npm run routes` of routes/batch-contacts.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { batchContactsHandler } from "../routes/batch-contacts.ts";

export const handler = lambdaEntry(batchContactsHandler, createReadContext());
