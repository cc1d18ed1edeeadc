import type { ApiAnswer } from "./api-answer.ts";
import { ApiProblem, type FieldProblem, PROBLEM_CODES, type ProblemCode } from "./errors.ts";
import { retryAfterMs } from "./retry-after.ts";

/** The problem that an answer of an error status tells, by its problem details where it has them. */
export function problemOf({ status, headers, text }: ApiAnswer, nowMs: number): ApiProblem {
  const details = detailsIn(text);
  const { detail, request_id: requestId, errors } = details;
  return new ApiProblem(typeof detail === "string" ? detail : `The API answered HTTP ${status}.`, {
    code: codeOf(details.type),
    status,
    fields: Array.isArray(errors) ? errors.filter(isFieldProblem) : [],
    requestId: typeof requestId === "string" ? requestId : (headers.get("x-request-id") ?? undefined),
    retryAfterMs: retryAfterMs(headers, nowMs),
  });
}

/** The members of a JSON object; none where the text is none. */
function detailsIn(text: string): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** A problem's type is a URI whose fragment is the code. */
function codeOf(type: unknown): ProblemCode {
  const fragment = typeof type === "string" ? type.slice(type.lastIndexOf("#") + 1) : "";
  return PROBLEM_CODES.find((code) => code === fragment) ?? "other";
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return (
    typeof value === "object" &&
    value !== null &&
    "field" in value &&
    typeof value.field === "string" &&
    "detail" in value &&
    typeof value.detail === "string"
  );
}
