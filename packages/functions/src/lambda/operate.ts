import { createOperatorContext } from "../deployed-context.ts";
import { operateHandler } from "../handlers/operate.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(operateHandler, createOperatorContext());
