/** What the package gives. */
export type { CallOptions, SubmitOptions } from "./ask.ts";
export type { Schema } from "./call-types.ts";
export type { Client, ClientOptions, EndedBatch, EndedScan, WaitOptions } from "./client.ts";
export { createClient } from "./client.ts";
export type { Clock } from "./clock.ts";
export type { FieldProblem, NoAnswerCode, ProblemCode } from "./errors.ts";
export { ApiProblem, NoAnswer } from "./errors.ts";
export type { List, ListPage } from "./list.ts";
export type { WebhookRefusalCode, WebhookRequest } from "./verify-webhook.ts";
export { verifyWebhook, WebhookRefusal } from "./verify-webhook.ts";
export type { WebhookEvent } from "./webhook-event.ts";
