// Made by `npm run routes` of routes/scan-people.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { scanPeopleHandler } from "../routes/scan-people.ts";

export const handler = lambdaEntry(scanPeopleHandler, createReadContext());
