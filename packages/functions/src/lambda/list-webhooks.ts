// Made by `npm run routes` of routes/list-webhooks.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { listWebhooksHandler } from "../routes/list-webhooks.ts";

export const handler = lambdaEntry(listWebhooksHandler, createReadContext());
