import type { Log } from "@contact-scanner/core/log";
import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";

/**
 * Logs every answer in one line and names the request in it, so that a caller's report leads to the log. The query
 * stays out of the log: it may hold an address.
 */
export function requestLog(log: Log): MiddlewareObj<ApiEvent, ApiResult> {
  const finish: MiddlewareObj<ApiEvent, ApiResult>["after"] = ({ event, response }) => {
    const { http, requestId } = event.requestContext;
    if (response) response.headers = { ...response.headers, "x-request-id": requestId };
    log.info("Answered", {
      method: http.method,
      path: http.path,
      status: response?.statusCode,
      job_id: event.pathParameters?.job_id,
      batch_id: event.pathParameters?.batch_id,
      user_id: event.caller?.userId,
      api_key_id: event.caller?.apiKeyId ?? undefined,
    });
  };
  return { after: finish, onError: finish };
}
