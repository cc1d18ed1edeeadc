// Made by `npm run routes` of routes/change-schedule.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { changeScheduleHandler } from "../routes/change-schedule.ts";

export const handler = lambdaEntry(changeScheduleHandler, createReadContext());
