import { SCOPES, type Scope, scopeName } from "@contact-scanner/core/auth/scope";

/** What is wrong with a list that `parseScopes` does not know. */
export const UNKNOWN_SCOPE = `--scopes takes names with commas between them: ${SCOPES.join(", ")}.`;

/** The scopes of a list with commas; `unknown` where one of them is none, or none is named. */
export function parseScopes(text: string): readonly Scope[] | "unknown" {
  const names = text.split(",").map((name) => scopeName.safeParse(name));
  const scopes = names.flatMap(({ data }) => (data === undefined ? [] : [data]));
  return scopes.length === names.length ? scopes : "unknown";
}
