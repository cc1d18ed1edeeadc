import type { Scope } from "./auth/scope.ts";

/**
 * What every error code means to a caller: the HTTP status it becomes, its RFC 9457 title, and whether the same request
 * can succeed later. packages/functions/ERRORS.md explains each to callers. What a site does wrong (a page that does
 * not load) is a value and no error: see http/site-fault.ts.
 */
export const ERROR_CODES = {
  malformed_json: { status: 400, title: "Malformed JSON", retry: "never" },
  malformed_id: { status: 400, title: "Malformed identifier", retry: "never" },
  unauthenticated: { status: 401, title: "Not authenticated", retry: "never" },
  unknown_user: { status: 403, title: "Unknown user", retry: "never" },
  insufficient_scope: { status: 403, title: "Insufficient scope", retry: "never" },
  foreign_origin: { status: 403, title: "Foreign origin", retry: "never" },
  not_found: { status: 404, title: "Not found", retry: "never" },
  method_not_allowed: { status: 405, title: "Method not allowed", retry: "never" },
  conflict: { status: 409, title: "Conflict", retry: "never" },
  lease_lost: { status: 409, title: "Lease lost", retry: "never" },
  expired: { status: 410, title: "No longer kept", retry: "never" },
  payload_too_large: { status: 413, title: "Payload too large", retry: "never" },
  unsupported_media_type: { status: 415, title: "Unsupported media type", retry: "never" },
  misdirected: { status: 421, title: "Misdirected request", retry: "never" },
  invalid_fields: { status: 422, title: "Invalid fields", retry: "never" },
  too_many_submits: { status: 429, title: "Too many submits", retry: "later" },
  too_many_active_scans: { status: 429, title: "Too many active scans", retry: "later" },
  internal: { status: 500, title: "Internal error", retry: "later" },
  unavailable: { status: 503, title: "Service unavailable", retry: "later" },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** One refused field of a request body or query, as it appears in a 422 answer's `errors`. */
export type FieldError = { readonly field: string; readonly detail: string };

/** One of a user's quotas after a request took from it, or could not. */
export type Quota = {
  readonly name: "submits" | "active-scans";
  /** how many there are in all */
  readonly limit: number;
  readonly remaining: number;
  /** seconds in which `limit` may be used; undefined = at any one time */
  readonly windowSeconds?: number | undefined;
  /** seconds until the window is over */
  readonly resetSeconds?: number | undefined;
};

/**
 * The one error class. `message` is a sentence for a person and may be shown to a stranger; what must stay inside
 * goes into `cause`, which only logs see.
 */
export class ScannerError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldError[];
  /** The limit that the caller has used up, where that is why (HTTP 429); undefined for all other errors. */
  readonly quota: Quota | undefined;
  /** The scope that the call needs, where the caller's token lacks it; undefined for all other errors. */
  readonly scope: Scope | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: ErrorOptions & { fields?: readonly FieldError[]; quota?: Quota; scope?: Scope } = {},
  ) {
    super(message, options);
    this.name = "ScannerError";
    this.code = code;
    this.fields = options.fields ?? [];
    this.quota = options.quota;
    this.scope = options.scope;
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }

  get title(): string {
    return ERROR_CODES[this.code].title;
  }

  get retry(): "never" | "later" {
    return ERROR_CODES[this.code].retry;
  }
}
