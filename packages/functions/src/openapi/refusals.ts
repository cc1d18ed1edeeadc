import { LIMITS } from "@contact-scanner/core/config";
import { type ErrorCode, ScannerError } from "@contact-scanner/core/errors";
import { needsToken, type Route } from "../http/route.ts";

/** The sentences of refusals that follow from a part of a call (a path, a body, a token), whatever the route. */
const COMMON: Readonly<Partial<Record<ErrorCode, string>>> = {
  malformed_json: "The body is no JSON document.",
  malformed_id: "The id in the path is no UUID.",
  unauthenticated: "The token is missing, or not valid.",
  unknown_user: "The token is valid, but its user has no profile.",
  payload_too_large: `The body is larger than ${LIMITS.maxBodyBytes / 1_000} kB.`,
  unsupported_media_type: "The body is not sent as `application/json`.",
  invalid_fields: "Some fields are missing, wrong or unknown; `errors` names them.",
  internal: "Something went wrong on our side.",
  unavailable: "The service cannot answer right now. Try again in a moment.",
};

/** The refusals of a call by their status: a sentence for each. */
export function refusalsOf(route: Route): Map<number, string[]> {
  const codes = new Set<ErrorCode>([
    ...(route.ids ? (["malformed_id"] as const) : []),
    ...(route.body
      ? (["malformed_json", "payload_too_large", "unsupported_media_type", "invalid_fields"] as const)
      : []),
    ...(route.query || route.headers ? (["invalid_fields"] as const) : []),
    ...(needsToken(route) ? (["unauthenticated", "unknown_user", "unavailable"] as const) : []),
    "internal",
  ]);
  const sentences = new Map<number, string[]>();
  const add = (code: ErrorCode, sentence: string) => {
    const { status } = new ScannerError(code, sentence);
    sentences.set(status, [...(sentences.get(status) ?? []), sentence]);
  };
  for (const code of codes) add(code, COMMON[code] ?? "");
  for (const { code, sentence } of route.refusals ?? []) add(code, sentence);
  return new Map([...sentences].sort(([a], [b]) => a - b));
}
