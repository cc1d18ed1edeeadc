// Made by `npm run routes` of routes/test-webhook.ts.
import { createWebhookContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { testWebhookHandler } from "../routes/test-webhook.ts";

export const handler = lambdaEntry(testWebhookHandler, createWebhookContext());
