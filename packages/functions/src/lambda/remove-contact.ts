import { createRemovalContext } from "../context.ts";
import { removeContactHandler } from "../handlers/remove-contact.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(removeContactHandler, createRemovalContext());
