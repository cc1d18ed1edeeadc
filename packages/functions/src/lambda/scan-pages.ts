import { createReadContext } from "../context.ts";
import { scanPagesHandler } from "../handlers/scan-pages.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(scanPagesHandler, createReadContext());
