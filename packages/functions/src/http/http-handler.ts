import middy, { type MiddyfiedHandler } from "@middy/core";
import type { Context as LambdaContext } from "aws-lambda";
import type { OpenContext } from "../context.ts";
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
  { log, corsOrigins }: OpenContext,
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
  return (event, context) => inRequest(event.requestContext.requestId, () => stack(event, context));
}
