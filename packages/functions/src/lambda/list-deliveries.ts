// Made by `npm run routes` of routes/list-deliveries.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { listDeliveriesHandler } from "../routes/list-deliveries.ts";

export const handler = lambdaEntry(listDeliveriesHandler, createReadContext());
