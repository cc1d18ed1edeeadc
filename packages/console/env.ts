import type { ConsoleConfig } from "./src/session/console-config.ts";

/** A build's variables; those of a shell or those that a deploy sets. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What `config.json` of a build says: sign-in at an issuer where a deploy names one, else by a pasted token. A local
 * stage answers another one in its place. Throws a plain error where a part of the issuer's is missing.
 */
export function readConsoleConfig(env: Environment = process.env): ConsoleConfig {
  const { CONSOLE_ISSUER: issuer, CONSOLE_CLIENT_ID: clientId, CONSOLE_SCOPE: scope } = env;
  const { CONSOLE_AUDIENCE: audience } = env;
  if (!issuer && !clientId && !scope) return { signIn: { kind: "paste" } };
  if (!issuer || !clientId || !scope) {
    throw new Error("CONSOLE_ISSUER, CONSOLE_CLIENT_ID and CONSOLE_SCOPE are set together, or none of them.");
  }
  return { signIn: { kind: "oidc", issuer, clientId, scope, ...(audience ? { audience } : {}) } };
}

/**
 * Has Vite build for users, whatever the shell says, which it would follow: React is half as large again, and slower,
 * with its checks for developers.
 */
export function setProduction(): void {
  process.env.NODE_ENV = "production";
}
