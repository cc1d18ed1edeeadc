// Made by `npm run routes` of routes/get-webhook.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { getWebhookHandler } from "../routes/get-webhook.ts";

export const handler = lambdaEntry(getWebhookHandler, createReadContext());
