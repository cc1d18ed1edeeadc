// Made by `npm run routes` of routes/scan-pages.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { scanPagesHandler } from "../routes/scan-pages.ts";

export const handler = lambdaEntry(scanPagesHandler, createReadContext());
