// Made by `npm run routes` of routes/list-schedules.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { listSchedulesHandler } from "../routes/list-schedules.ts";

export const handler = lambdaEntry(listSchedulesHandler, createReadContext());
