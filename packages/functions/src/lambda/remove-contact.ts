// Made by `npm run routes` of routes/remove-contact.ts.
import { createRemovalContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { removeContactHandler } from "../routes/remove-contact.ts";

export const handler = lambdaEntry(removeContactHandler, createRemovalContext());
