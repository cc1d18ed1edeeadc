// Made by `npm run routes` of routes/mcp.ts.
import { lambdaEntry } from "../lambda-entry.ts";
import { mcpHandler } from "../routes/mcp.ts";
import { createToolsContext } from "../sending-context.ts";

export const handler = lambdaEntry(mcpHandler, createToolsContext());
