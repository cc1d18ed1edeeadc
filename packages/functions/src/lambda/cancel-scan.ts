import { createReadContext } from "../context.ts";
import { cancelScanHandler } from "../handlers/cancel-scan.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(cancelScanHandler, createReadContext());
