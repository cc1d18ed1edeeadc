// Made by `npm run routes` of routes/delete-webhook.ts.
import { createWebhookContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { deleteWebhookHandler } from "../routes/delete-webhook.ts";

export const handler = lambdaEntry(deleteWebhookHandler, createWebhookContext());
