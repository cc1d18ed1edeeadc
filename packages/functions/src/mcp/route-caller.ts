import type { Context as LambdaContext } from "aws-lambda";
import type { ToolsContext } from "../context.ts";
import type { ApiEvent, ApiHandler } from "../http/api-event.ts";
import { domainContactsHandler } from "../routes/domain-contacts.ts";
import { listDomainsHandler } from "../routes/list-domains.ts";
import { removeContactHandler } from "../routes/remove-contact.ts";
import { scanContactsHandler } from "../routes/scan-contacts.ts";
import { scanStatusHandler } from "../routes/scan-status.ts";
import { submitScanHandler } from "../routes/submit-scan.ts";
import { type ApiCall, type CallApi, type ToolRoute, targetOf } from "./call-api.ts";

/** The request in whose name a tool calls: whose token, from where, under which request id. */
export type Request = { readonly event: ApiEvent; readonly lambda: LambdaContext };

/**
 * Our API within the service: the handlers of the routes, given the event that API Gateway would make of the call. So
 * each call is authenticated, asked for its scope, validated, counted, logged and written down as if it had come alone.
 */
export function createRouteCaller(context: ToolsContext): (request: Request) => CallApi {
  const handlers: Readonly<Record<ToolRoute["entry"], ApiHandler>> = {
    "submit-scan": submitScanHandler({ ...context, headerSecrets: undefined }),
    "scan-status": scanStatusHandler(context),
    "scan-contacts": scanContactsHandler(context),
    "list-domains": listDomainsHandler(context),
    "domain-contacts": domainContactsHandler(context),
    "remove-contact": removeContactHandler(context),
  };
  return ({ event, lambda }) =>
    async (call) => {
      const answer = await handlers[call.route.entry](toEvent(call, event), lambda);
      return { status: answer.statusCode ?? 200, text: answer.body ?? "" };
    };
}

function toEvent(
  call: ApiCall,
  { headers, requestContext, traceParent }: ApiEvent,
): Parameters<ApiHandler>[0] {
  const { route, path = {}, query = {}, body } = call;
  const routeKey = `${route.method} ${route.path}`;
  const [rawPath = "", rawQueryString = ""] = targetOf(call).split("?");
  const { authorization } = headers;
  return {
    version: "2.0",
    routeKey,
    rawPath,
    rawQueryString,
    headers: {
      "content-type": "application/json",
      ...(authorization === undefined ? {} : { authorization }),
      ...(traceParent === undefined ? {} : { traceparent: traceParent }),
    },
    requestContext: {
      ...requestContext,
      routeKey,
      http: { ...requestContext.http, method: route.method, path: rawPath },
    },
    queryStringParameters: { ...query },
    pathParameters: { ...path },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}
