// Made by `npm run routes` of routes/usage.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { usageHandler } from "../routes/usage.ts";

export const handler = lambdaEntry(usageHandler, createReadContext());
