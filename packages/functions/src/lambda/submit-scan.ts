import { createSubmitContext } from "../context.ts";
import { submitScanHandler } from "../handlers/submit-scan.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(submitScanHandler, createSubmitContext());
