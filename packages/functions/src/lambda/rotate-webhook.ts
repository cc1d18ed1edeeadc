// Made by `npm run routes` of routes/rotate-webhook.ts.
import { createWebhookContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { rotateWebhookHandler } from "../routes/rotate-webhook.ts";

export const handler = lambdaEntry(rotateWebhookHandler, createWebhookContext());
