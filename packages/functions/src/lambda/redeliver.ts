// Made by `npm run routes` of routes/redeliver.ts.
import { createWebhookContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { redeliverHandler } from "../routes/redeliver.ts";

export const handler = lambdaEntry(redeliverHandler, createWebhookContext());
