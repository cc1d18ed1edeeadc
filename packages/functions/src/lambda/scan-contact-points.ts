// Made by `npm run routes` of routes/scan-contact-points.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { scanContactPointsHandler } from "../routes/scan-contact-points.ts";

export const handler = lambdaEntry(scanContactPointsHandler, createReadContext());
