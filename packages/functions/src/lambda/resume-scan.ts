// Made by `npm run routes` of routes/resume-scan.ts.
import { createSubmitContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { resumeScanHandler } from "../routes/resume-scan.ts";

export const handler = lambdaEntry(resumeScanHandler, createSubmitContext());
