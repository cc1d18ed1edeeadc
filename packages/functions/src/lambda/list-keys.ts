// Made by `npm run routes` of routes/list-keys.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { listKeysHandler } from "../routes/list-keys.ts";

export const handler = lambdaEntry(listKeysHandler, createReadContext());
