// Made by `npm run routes` of routes/resume-scan.ts.
import { lambdaEntry } from "../lambda-entry.ts";
import { resumeScanHandler } from "../routes/resume-scan.ts";
import { createSubmitContext } from "../sending-context.ts";

export const handler = lambdaEntry(resumeScanHandler, createSubmitContext());
