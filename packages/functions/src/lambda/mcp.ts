// Made by `npm run routes` of routes/mcp.ts.
import { createToolsContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { mcpHandler } from "../routes/mcp.ts";

export const handler = lambdaEntry(mcpHandler, createToolsContext());
