// Made by `npm run routes` of routes/scan-contacts.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { scanContactsHandler } from "../routes/scan-contacts.ts";

export const handler = lambdaEntry(scanContactsHandler, createReadContext());
