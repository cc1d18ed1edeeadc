import { createWorkerContext } from "../deployed-context.ts";
import { reconcileHandler } from "../handlers/reconcile.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(reconcileHandler, createWorkerContext("reconciler"));
