import { createWorkerContext } from "../context.ts";
import { endGracefully } from "../graceful-end.ts";
import { deadLettersHandler } from "../handlers/dead-letters.ts";

const context = createWorkerContext("dead-letters");
export const handler = endGracefully(deadLettersHandler(context), context);
