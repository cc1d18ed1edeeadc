// Made by `npm run routes` of routes/revoke-key.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { revokeKeyHandler } from "../routes/revoke-key.ts";

export const handler = lambdaEntry(revokeKeyHandler, createReadContext());
