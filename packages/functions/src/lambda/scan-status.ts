import { createReadContext } from "../context.ts";
import { scanStatusHandler } from "../handlers/scan-status.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(scanStatusHandler, createReadContext());
