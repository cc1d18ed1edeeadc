// Made by `npm run routes` of routes/create-key.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { createKeyHandler } from "../routes/create-key.ts";

export const handler = lambdaEntry(createKeyHandler, createReadContext());
