// Made by `npm run routes` of routes/delete-scan.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { deleteScanHandler } from "../routes/delete-scan.ts";

export const handler = lambdaEntry(deleteScanHandler, createReadContext());
