/** Why the API refuses a call, as its problem details' `type` ends; the API's page of errors explains each. */
export const PROBLEM_CODES = [
  "malformed_json",
  "malformed_id",
  "unauthenticated",
  "unknown_user",
  "insufficient_scope",
  "foreign_origin",
  "not_found",
  "method_not_allowed",
  "conflict",
  "expired",
  "payload_too_large",
  "unsupported_media_type",
  "misdirected",
  "invalid_fields",
  "too_many_submits",
  "too_many_active_scans",
  "internal",
  "unavailable",
] as const;

/** One of them; `other` is what a gateway before the API says, or a code that is newer than this client. */
export type ProblemCode = (typeof PROBLEM_CODES)[number] | "other";

/** A wrong field of a request, with dots for what is inside (`exclude.3`), and what is wrong with it. */
export type FieldProblem = { readonly field: string; readonly detail: string };

/** The API refused the call: its problem details (RFC 9457). The message is a sentence that says what to do. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly code: ProblemCode;
  /** The HTTP status. */
  readonly status: number;
  /** The wrong fields, where the code is `invalid_fields`; none otherwise. */
  readonly fields: readonly FieldProblem[];
  /** Names the request in the service's log; undefined where it did not reach the service. */
  readonly requestId: string | undefined;
  /** ms after which the API asks to be called again; undefined where it says nothing. */
  readonly retryAfterMs: number | undefined;

  constructor(
    detail: string,
    facts: Pick<ApiProblem, "code" | "status" | "fields" | "requestId" | "retryAfterMs">,
  ) {
    super(detail);
    this.code = facts.code;
    this.status = facts.status;
    this.fields = facts.fields;
    this.requestId = facts.requestId;
    this.retryAfterMs = facts.retryAfterMs;
  }
}

/**
 * What came in place of an answer. `unreachable`: no connection, or one that broke off; `timeout`: none in time;
 * `redirected`: a way to another place, which is not gone, as the token is for the API alone; `too_large`: more bytes
 * than the API ever sends; `malformed`: no JSON, or not of the API's form.
 */
export type NoAnswerCode = "unreachable" | "timeout" | "redirected" | "too_large" | "malformed";

/** The API gave no answer that is its own. Whether it did what it was asked for is not known. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly code: NoAnswerCode;

  constructor(code: NoAnswerCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
