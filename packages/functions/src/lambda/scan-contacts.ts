import { createReadContext } from "../context.ts";
import { scanContactsHandler } from "../handlers/scan-contacts.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(scanContactsHandler, createReadContext());
