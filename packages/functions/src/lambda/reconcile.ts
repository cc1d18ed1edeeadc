import { createWorkerContext } from "../context.ts";
import { endGracefully } from "../graceful-end.ts";
import { reconcileHandler } from "../handlers/reconcile.ts";

const context = createWorkerContext("reconciler");
export const handler = endGracefully(reconcileHandler(context), context);
