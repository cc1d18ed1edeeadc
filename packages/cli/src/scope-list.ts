import type { Scope } from "@contact-scanner/core/auth/scope";

/** What is wrong with a list that `parseScopes` does not know, of these scopes. */
export function unknownScope(allowed: readonly Scope[]): string {
  return `--scopes takes names with commas between them: ${allowed.join(", ")}.`;
}

/** The scopes of a list with commas; `unknown` where one of them is none of those allowed, or none is named. */
export function parseScopes(text: string, allowed: readonly Scope[]): readonly Scope[] | "unknown" {
  const names = text.split(",");
  const scopes = allowed.filter((scope) => names.includes(scope));
  return names.every((name) => allowed.some((scope) => scope === name)) ? scopes : "unknown";
}
