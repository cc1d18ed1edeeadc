import { SCOPES } from "@contact-scanner/core/auth/scope";

export type ConsoleSignIn = {
  readonly issuer: string;
  readonly clientId: string;
  /** what the console asks the issuer for, with blanks */
  readonly scope: string;
  /** for whom tokens shall be, which some issuers have to be told; undefined = as the issuer has it */
  readonly audience: string | undefined;
  /** those that the console's scripts speak to, as browsers write origins */
  readonly origins: readonly string[];
};

/** What a deployer sets of it. */
export type SignInSettings = Readonly<
  Record<
    "oidcClientId" | "oidcScope" | "oidcOrigins" | "jwksUrl" | "jwtIssuer" | "jwtAudience",
    string | undefined
  >
>;

/**
 * What the console asks for unless OIDC_SCOPE says otherwise: who signs in, and all that the API may be asked for but
 * what belongs to operators. The issuer decides which of it somebody gets.
 */
const DEFAULT_SCOPE = ["openid", ...SCOPES.filter((scope) => scope !== "admin")].join(" ");

/**
 * How people sign in to the console: at the issuer of the API's tokens; undefined = they paste a token. Throws a plain
 * error for what would show itself to the first person who signs in.
 */
export function readSignIn(settings: SignInSettings): ConsoleSignIn | undefined {
  const { oidcClientId: clientId, oidcScope, oidcOrigins, jwksUrl, jwtIssuer: issuer } = settings;
  if (clientId === undefined) return undefined;
  if (jwksUrl === undefined || issuer === undefined) {
    throw new Error(
      "Set JWKS_URL and JWT_ISSUER beside OIDC_CLIENT_ID: the API takes no other issuer's tokens.",
    );
  }
  const others = oidcOrigins?.split(",").filter((text) => text !== "") ?? [];
  const origins = [toOrigin("JWT_ISSUER", issuer), ...others.map((text) => toOrigin("OIDC_ORIGINS", text))];
  return {
    issuer,
    clientId,
    scope: oidcScope ?? DEFAULT_SCOPE,
    audience: settings.jwtAudience,
    origins: [...new Set(origins)],
  };
}

function toOrigin(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || url.hostname.includes("*")) {
    throw new Error(`${name}: "${text}" is no https URL of a host, which the console's sign-in needs.`);
  }
  return url.origin;
}
