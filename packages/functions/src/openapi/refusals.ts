import { LIMITS } from "@contact-scanner/core/config";
import { ERROR_CODES, type ErrorCode } from "@contact-scanner/core/errors";
import { needsToken, type Route } from "../http/route.ts";

export type CommonRefusal = {
  readonly code: ErrorCode;
  readonly sentence: string;
  /** Whether a call has the part that is refused. */
  readonly appliesTo: (route: Route) => boolean;
};

const hasBody = (route: Route) => route.body !== undefined;

/** Why any call is refused that has such a part. */
export const COMMON_REFUSALS: readonly CommonRefusal[] = [
  {
    code: "malformed_id",
    sentence: "The id in the path is no UUID.",
    appliesTo: ({ ids }) => ids !== undefined,
  },
  { code: "malformed_json", sentence: "The body is no JSON document.", appliesTo: hasBody },
  {
    code: "unauthenticated",
    sentence: "The token or API key is missing, or not valid.",
    appliesTo: needsToken,
  },
  {
    code: "unknown_user",
    sentence: "The token is valid, but its user has no profile.",
    appliesTo: needsToken,
  },
  {
    code: "insufficient_scope",
    sentence: "The token or API key has not the scope that the call needs.",
    appliesTo: needsToken,
  },
  {
    code: "payload_too_large",
    sentence: `The body is larger than ${LIMITS.maxBodyBytes / 1_000} kB.`,
    appliesTo: hasBody,
  },
  {
    code: "unsupported_media_type",
    sentence: "The body is not sent as `application/json`.",
    appliesTo: hasBody,
  },
  {
    code: "invalid_fields",
    sentence: "Some fields are missing, wrong or unknown; `errors` names them.",
    appliesTo: ({ body, query, headers }) => [body, query, headers].some((part) => part !== undefined),
  },
  { code: "internal", sentence: "Something went wrong on our side.", appliesTo: () => true },
  {
    code: "unavailable",
    sentence: "The service cannot answer right now. Try again in a moment.",
    appliesTo: needsToken,
  },
];

/** The common refusals that a call of this route can meet. */
export function commonRefusalsOf(route: Route): readonly CommonRefusal[] {
  return COMMON_REFUSALS.filter(({ appliesTo }) => appliesTo(route));
}

/** The refusals of a call by their status: a sentence for each. */
export function refusalsOf(route: Route): Map<number, string[]> {
  const sentences = new Map<number, string[]>();
  const add = (code: ErrorCode, sentence: string) => {
    const status = statusOf(code);
    sentences.set(status, [...(sentences.get(status) ?? []), sentence]);
  };
  for (const { code, sentence } of commonRefusalsOf(route)) add(code, sentence);
  for (const { code, sentence } of route.refusals ?? []) add(code, sentence);
  return new Map([...sentences].sort(([a], [b]) => a - b));
}

/** The HTTP status that an error becomes. */
export function statusOf(code: ErrorCode): number {
  return ERROR_CODES[code].status;
}
