import { operateHandler } from "../handlers/operate.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { createOperatorContext } from "../sending-context.ts";

export const handler = lambdaEntry(operateHandler, createOperatorContext());
