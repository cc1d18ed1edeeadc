// Made by `npm run routes` of routes/get-schedule.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { getScheduleHandler } from "../routes/get-schedule.ts";

export const handler = lambdaEntry(getScheduleHandler, createReadContext());
