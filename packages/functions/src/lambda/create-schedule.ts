// Made by `npm run routes` of routes/create-schedule.ts.
import { createLimitedContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { createScheduleHandler } from "../routes/create-schedule.ts";

export const handler = lambdaEntry(createScheduleHandler, createLimitedContext());
