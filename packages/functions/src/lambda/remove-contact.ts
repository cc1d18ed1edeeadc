// Made by `npm run routes` of routes/remove-contact.ts.
import { lambdaEntry } from "../lambda-entry.ts";
import { createRemovalContext } from "../removal-context.ts";
import { removeContactHandler } from "../routes/remove-contact.ts";

export const handler = lambdaEntry(removeContactHandler, createRemovalContext());
