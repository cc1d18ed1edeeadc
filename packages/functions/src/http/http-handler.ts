import middy, { type MiddyfiedHandler } from "@middy/core";
import type { Context as LambdaContext } from "aws-lambda";
import type { OpenContext } from "../context.ts";
import { NO_TELEMETRY, type RequestStart } from "../telemetry/telemetry.ts";
import type { ApiEvent, ApiHandler, ApiResult } from "./api-event.ts";
import { cors } from "./cors.ts";
import { etag } from "./etag.ts";
import { headerNames } from "./header-names.ts";
import { problemDetails } from "./problem-details.ts";
import { requestLog } from "./request-log.ts";
import { inRequest } from "./request-scope.ts";
import { securityHeaders } from "./security-headers.ts";

/**
 * A Lambda handler with what every answer has: a line in the log, a request id, security and CORS headers, an ETag, and
 * problem+json for whatever is thrown. `addInner` may add middlewares that run between those and `answer`.
 */
export function httpHandler(
  { log, corsOrigins, startRequest = NO_TELEMETRY.startRequest }: OpenContext,
  answer: (event: ApiEvent, lambda: LambdaContext) => Promise<ApiResult>,
  addInner: (stack: MiddyfiedHandler<ApiEvent, ApiResult>) => void = () => {},
): ApiHandler {
  const stack = middy<ApiEvent, ApiResult>(answer);
  // Their `after` and `onError` run from the last to the first.
  for (const middleware of [
    requestLog(log),
    cors(corsOrigins),
    securityHeaders(),
    problemDetails(log),
    headerNames(),
    etag(),
  ]) {
    stack.use(middleware);
  }
  addInner(stack);
  return (event, context) =>
    inRequest(event.requestContext.requestId, async () => {
      const span = startRequest(toStart(event));
      try {
        const result = await stack({ ...event, traceParent: span.traceParent }, context);
        span.end(result.statusCode ?? 200);
        return result;
      } catch (error) {
        span.end(500);
        throw error;
      }
    });
}

/** A route's key is its method and its path; `$default` is what no route takes. */
function toStart({ routeKey, requestContext, headers }: Parameters<ApiHandler>[0]): RequestStart {
  const [, route] = routeKey.split(" ");
  return {
    method: requestContext.http.method,
    // API Gateway, or a proxy before the local stage, tells what the caller spoke.
    scheme: headers["x-forwarded-proto"] === "https" ? "https" : "http",
    route,
    traceParent: headers.traceparent,
  };
}
