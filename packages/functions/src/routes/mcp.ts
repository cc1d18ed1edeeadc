import { ScannerError } from "@contact-scanner/core/errors";
import * as z from "zod/mini";
import type { ToolsContext } from "../context.ts";
import type { ApiHandler } from "../http/api-event.ts";
import { handlerFor } from "../http/api-handler.ts";
import { EXAMPLE, EXAMPLE_CONTACT, noSuchScan } from "../http/example-rows.ts";
import { requireOwnOrigin } from "../http/require-own-origin.ts";
import type { Route } from "../http/route.ts";
import { described, named } from "../http/schemas.ts";
import { answerMcp } from "../mcp/answer-http.ts";
import { createRouteCaller } from "../mcp/route-caller.ts";

/** One message: an array of them, which revision 2025-03-26 alone knew, would count as one call of many. */
const message = named(
  "McpMessage",
  z.looseObject({
    jsonrpc: z.literal("2.0"),
    method: described(
      "`initialize`, `tools/list`, `tools/call` …; a response has none.",
      z.optional(z.string()),
    ),
    id: described(
      "Names the request in its answer; a notification has none.",
      z.optional(z.union([z.string(), z.int()])),
    ),
    params: z.optional(z.looseObject({})),
  }),
);

const reply = named(
  "McpReply",
  z.looseObject({
    jsonrpc: z.literal("2.0"),
    id: z.optional(z.nullable(z.union([z.string(), z.int()]))),
    result: described("What the request gave.", z.optional(z.looseObject({}))),
    error: described(
      "Why the protocol refuses it.",
      z.optional(z.looseObject({ code: z.int(), message: z.string() })),
    ),
  }),
);

const EXAMPLE_TOOL_CONTACT = {
  email: EXAMPLE_CONTACT.email,
  email_type: EXAMPLE_CONTACT.email_type,
  confidence: EXAMPLE_CONTACT.confidence,
  deliverability: EXAMPLE_CONTACT.deliverability,
  person_name: EXAMPLE_CONTACT.person_name,
  person_role: EXAMPLE_CONTACT.person_role,
  department: EXAMPLE_CONTACT.department,
  context: EXAMPLE_CONTACT.context,
  source_url: EXAMPLE_CONTACT.source_url,
  sources_count: EXAMPLE_CONTACT.sources_count,
};

const EXAMPLE_FOUND = { items: [EXAMPLE_TOOL_CONTACT], next_cursor: null };

export const mcpRoute = {
  entry: "mcp",
  method: "POST",
  path: "/mcp",
  rights: "tools",
  scope: "scans:read",
  place: 10,
  tag: "Assistants",
  summary: "Speak the Model Context Protocol",
  description:
    "The endpoint that assistants are given, by the protocol's Streamable HTTP: a message a call, without sessions, " +
    "answered in JSON. `tools/list` tells the tools and their schemas: scan_site, scan_status, find_contacts, " +
    "explain_contact and remove_address. Each does what a call of this API does, in its caller's name, and asks for the " +
    "scope of that call; a tool that may not, or is given what it does not take, answers with `isError`. Subscriptions, " +
    "and arrays of messages, are refused.",
  body: message,
  answers: {
    200: { description: "The reply to a request; what a tool refuses is one, too.", body: reply },
    202: { description: "A notification was taken." },
    400: {
      description: "The message, or the revision that its headers name, is none that we know.",
      body: reply,
    },
    404: { description: "There is no such method.", body: reply },
  },
  refusals: [
    { code: "foreign_origin", sentence: "It comes from a page of a site that may not call this path." },
  ],
  examples: {
    find_contacts: {
      summary: "Have a tool list the contacts of a scan",
      body: {
        jsonrpc: "2.0",
        id: 1,
        method: "tools/call",
        params: { name: "find_contacts", arguments: { job_id: EXAMPLE.jobId } },
      },
      status: 200,
      answer: {
        jsonrpc: "2.0",
        id: 1,
        result: {
          content: [
            { type: "text", text: "Contacts in this answer: 1. This is the end of the list." },
            { type: "text", text: JSON.stringify(EXAMPLE_FOUND) },
          ],
          structuredContent: EXAMPLE_FOUND,
        },
      },
    },
    refused: {
      summary: "What a tool refuses is a reply, for the model to read",
      body: {
        jsonrpc: "2.0",
        id: 2,
        method: "tools/call",
        params: { name: "scan_status", arguments: { job_id: EXAMPLE.unknownId } },
      },
      status: 200,
      answer: {
        jsonrpc: "2.0",
        id: 2,
        result: {
          isError: true,
          content: [{ type: "text", text: `Not found: ${noSuchScan.detail}` }],
        },
      },
    },
    notification: {
      summary: "A notification",
      body: { jsonrpc: "2.0", method: "notifications/initialized" },
      status: 202,
    },
  },
} as const satisfies Route;

/** POST /mcp */
export function mcpHandler(context: ToolsContext): ApiHandler {
  const callerOf = createRouteCaller(context);
  return handlerFor(mcpRoute).authenticated(context, async ({ event, lambda, body: message }) => {
    requireOwnOrigin(event, context.corsOrigins);
    const callApi = callerOf({ event, lambda });
    const { status, body } = await answerMcp({ event, message }, { callApi, log: context.log });
    if (status === 202) return { status };
    if (status === 200 || status === 400 || status === 404) return { status, body: z.parse(reply, body) };
    throw new ScannerError("internal", `The protocol's library answered ${status}.`);
  });
}
