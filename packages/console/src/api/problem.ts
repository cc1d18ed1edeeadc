import type { components } from "@contact-scanner/client/api-types";

/** RFC 9457's problem details, as the API answers every refusal. */
type ProblemDetails = components["schemas"]["Problem"];

/** A wrong field of a request and what is wrong with it. */
export type FieldProblem = { readonly field: string; readonly detail: string };

/** What the API refused, or that it could not be reached: `status` is 0 then. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly status: number;
  /** The wrong fields of a 422; none otherwise. */
  readonly fields: readonly FieldProblem[];
  /** Seconds after which the API asks to be called again; undefined where it says nothing. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    detail: string,
    options: {
      readonly status: number;
      readonly fields?: readonly FieldProblem[];
      readonly retryAfterSeconds?: number | undefined;
      readonly cause?: unknown;
    },
  ) {
    super(detail, { cause: options.cause });
    this.status = options.status;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** The problem that an answer of an error status tells; `body` is its JSON, or what else it held. */
export function problemOf(response: Response, body: unknown): ApiProblem {
  const details = isProblemDetails(body) ? body : undefined;
  return new ApiProblem(details?.detail ?? `The API answered HTTP ${response.status}.`, {
    status: response.status,
    fields: details?.errors ?? [],
    retryAfterSeconds: retryAfterOf(response),
  });
}

function isProblemDetails(body: unknown): body is ProblemDetails {
  return typeof body === "object" && body !== null && "detail" in body && typeof body.detail === "string";
}

/** RFC 9110, 10.2.3: seconds; our API sends no dates. */
function retryAfterOf({ headers }: Response): number | undefined {
  const seconds = Number(headers.get("Retry-After") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}
