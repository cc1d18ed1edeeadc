import { isDatabaseFault } from "@contact-scanner/core/db/fault";
import { ERROR_CODES, type ErrorCode, type FieldError, ScannerError } from "@contact-scanner/core/errors";
import type { Log } from "@contact-scanner/core/log";
import { withReadableHosts } from "@contact-scanner/core/url/readable-host";
import type { MiddlewareObj } from "@middy/core";
import type { ApiEvent, ApiResult } from "./api-event.ts";
import { rateLimitHeaders, retryAfter } from "./rate-limit-headers.ts";
import { json } from "./respond.ts";
import { fieldName } from "./validate.ts";

/** Where each error code is explained: a heading of that file. A client tells errors apart by this URI. */
export const PROBLEM_TYPES =
  "https://github.com/contact-scanner/contact-scanner/blob/main/packages/functions/ERRORS.md#";

/**
 * characters of a request's path that its problem repeats: paths of ours are shorter, a stranger's may be of any length
 */
const MAX_INSTANCE_CHARS = 200;
/** seconds until a service that is away is worth another try: sooner would only add to its load */
const UNAVAILABLE_RETRY_SECONDS = 5;

/** RFC 9457, with two members of our own: `request_id` leads to the log, `errors` names the fields of a 422. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** what to do, a sentence */
  readonly detail: string;
  /** the path that was asked for */
  readonly instance: string;
  readonly request_id: string;
  readonly errors?: readonly FieldError[];
};

/** Turns whatever a handler or middleware threw into problem+json; what is our own fault is logged whole. */
export function problemDetails(log: Log): MiddlewareObj<ApiEvent, ApiResult> {
  return {
    onError: (request) => {
      const error = toScannerError(request.error);
      const { requestId, http } = request.event.requestContext;
      if (error.status >= 500) log.error("A request failed", { path: http.path, error: request.error });
      request.response = problem(error, { requestId, path: http.path });
    },
  };
}

/** An error as its caller sees it. What is wrong inside stays inside: an `internal` error says only that. */
export function problem(
  error: ScannerError,
  { requestId, path }: { requestId: string; path: string },
): ApiResult {
  const body: Problem = {
    type: PROBLEM_TYPES + error.code,
    title: ERROR_CODES[error.code].title,
    status: error.status,
    detail: withReadableHosts(error.message),
    instance: toInstance(path),
    request_id: requestId,
    ...(error.code === "invalid_fields" ? { errors: error.fields.map(withReadableDetail) } : {}),
  };
  return json(error.status, body, {
    "content-type": "application/problem+json",
    ...challenge(error),
    ...(error.code === "unavailable" ? { "retry-after": String(UNAVAILABLE_RETRY_SECONDS) } : {}),
    ...(error.quota ? { ...rateLimitHeaders(error.quota), ...retryAfter(error.quota) } : {}),
  });
}

/** Which credentials the call takes, or what those that came lack (RFC 6750, 3). */
function challenge({ code, scope }: ScannerError): Record<string, string> {
  if (code === "unauthenticated") return { "www-authenticate": "Bearer" };
  if (scope === undefined) return {};
  return { "www-authenticate": `Bearer error="insufficient_scope", scope="${scope}"` };
}

function withReadableDetail({ field, detail }: FieldError): FieldError {
  return { field, detail: withReadableHosts(detail) };
}

/** A path as a URI reference (RFC 3986, 4.2), which one that begins with two slashes would not be. */
function toInstance(path: string): string {
  const { pathname } = URL.parse(`http://localhost${path}`) ?? { pathname: "/" };
  return pathname.replace(/^\/+/, "/").slice(0, MAX_INSTANCE_CHARS).replace(/%.?$/, "");
}

/** The body parser's refusals by their status, in our words. */
const PARSER_REFUSALS: Readonly<Record<number, { code: ErrorCode; detail: string }>> = {
  415: {
    code: "unsupported_media_type",
    detail: "Send the body as JSON, with the header `Content-Type: application/json`.",
  },
  422: {
    code: "malformed_json",
    detail: "The body is no JSON document, or nested too deeply. Check its syntax and send it again.",
  },
};

function toScannerError(error: unknown): ScannerError {
  if (error instanceof ScannerError) return error;
  if (isDatabaseFault(error)) {
    const detail = "The service cannot reach its database at the moment. Try again in a few seconds.";
    return new ScannerError("unavailable", detail, { cause: error });
  }
  // middy's, shortly before Lambda would end the function without an answer.
  if (error instanceof Error && error.name === "TimeoutError") {
    const detail = "The service did not come to an answer in time. Try again in a few seconds.";
    return new ScannerError("unavailable", detail, { cause: error });
  }
  return parserRefusal(error) ?? internalError(error);
}

function parserRefusal(error: unknown): ScannerError | undefined {
  if (!(error instanceof Error) || !("statusCode" in error)) return undefined;
  const field = forbiddenKey(error);
  if (field !== undefined) {
    return new ScannerError("invalid_fields", "The body holds a field that no request has.", {
      cause: error,
      fields: [{ field: fieldName([field]), detail: "Unknown field. Leave it out." }],
    });
  }
  const refusal = PARSER_REFUSALS[Number(error.statusCode)];
  return refusal && new ScannerError(refusal.code, refusal.detail, { cause: error });
}

/** The member of a JSON body that the parser takes for an attack on prototypes. */
function forbiddenKey({ message, cause }: Error): string | undefined {
  if (message !== "Forbidden key in JSON body") return undefined;
  return typeof cause === "object" && cause !== null && "data" in cause ? String(cause.data) : undefined;
}

function internalError(cause: unknown): ScannerError {
  return new ScannerError("internal", "Something went wrong on our side. Try again in a moment.", { cause });
}
