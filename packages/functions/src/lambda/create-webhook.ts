// Made by `npm run routes` of routes/create-webhook.ts.
import { createWebhookContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { createWebhookHandler } from "../routes/create-webhook.ts";

export const handler = lambdaEntry(createWebhookHandler, createWebhookContext());
