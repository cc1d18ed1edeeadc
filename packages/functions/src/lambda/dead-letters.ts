import { createMaintenanceContext } from "../deployed-context.ts";
import { deadLettersHandler } from "../handlers/dead-letters.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(deadLettersHandler, createMaintenanceContext("dead-letters"));
