import { reconcileHandler } from "../handlers/reconcile.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { createWorkerContext } from "../sending-context.ts";

export const handler = lambdaEntry(reconcileHandler, createWorkerContext("reconciler"));
