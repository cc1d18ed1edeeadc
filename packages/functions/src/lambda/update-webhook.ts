// Made by `npm run routes` of routes/update-webhook.ts.
import { createWebhookContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { updateWebhookHandler } from "../routes/update-webhook.ts";

export const handler = lambdaEntry(updateWebhookHandler, createWebhookContext());
