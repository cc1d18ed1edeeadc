/** How people sign in, which the console's own origin says in `/config.json`. */
export type SignIn =
  /** The local stage: its token, which is no secret. */
  | {
      readonly kind: "local";
      readonly token: string;
      /** The small site that the stage ships, to try things on. */
      readonly demoSite?: string;
    }
  /** An OpenID Connect issuer. */
  | {
      readonly kind: "oidc";
      readonly issuer: string;
      readonly clientId: string;
      readonly scope: string;
      /** For whom the token shall be, where the issuer has to be told (Auth0's `audience`). */
      readonly audience?: string;
    }
  /** A token or an API key, pasted. */
  | { readonly kind: "paste" };

/** What `/config.json` says. */
export type ConsoleConfig = { readonly signIn: SignIn };

/** Throws an Error with a sentence for a person when the file is missing or is none of ours. */
export async function readConsoleConfig(fetchFile: typeof fetch): Promise<ConsoleConfig> {
  const response = await fetchFile("/config.json", { cache: "no-store", credentials: "omit" });
  if (!response.ok) throw new Error(`/config.json answered HTTP ${response.status}.`);
  const body: unknown = await response.json();
  const signIn = isRecord(body) ? signInOf(body.signIn) : undefined;
  if (signIn === undefined) throw new Error("/config.json does not say how to sign in.");
  return { signIn };
}

function signInOf(value: unknown): SignIn | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, token, demoSite, issuer, clientId, scope, audience } = value;
  if (kind === "paste") return { kind };
  if (kind === "local" && typeof token === "string") {
    return { kind, token, ...(typeof demoSite === "string" ? { demoSite } : {}) };
  }
  if (kind !== "oidc" || typeof issuer !== "string" || typeof clientId !== "string") return undefined;
  return {
    kind,
    issuer,
    clientId,
    scope: typeof scope === "string" ? scope : "openid",
    ...(typeof audience === "string" ? { audience } : {}),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
