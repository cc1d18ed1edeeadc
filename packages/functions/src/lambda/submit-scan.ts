// Made by `npm run routes` of routes/submit-scan.ts.
import { lambdaEntry } from "../lambda-entry.ts";
import { submitScanHandler } from "../routes/submit-scan.ts";
import { createSealedSubmitContext } from "../sending-context.ts";

export const handler = lambdaEntry(submitScanHandler, createSealedSubmitContext());
