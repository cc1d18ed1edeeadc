// Made by `npm run routes` of routes/delete-schedule.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { deleteScheduleHandler } from "../routes/delete-schedule.ts";

export const handler = lambdaEntry(deleteScheduleHandler, createReadContext());
