import { createDelivererContext } from "../deliverer-context.ts";
import { deliverHandler } from "../handlers/deliver.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(deliverHandler, createDelivererContext());
