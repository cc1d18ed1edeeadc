import type { ConsoleConfig } from "@contact-scanner/console/console-config";
import { LOCAL_TOKEN, type LocalTokens, takesLocalToken } from "../local-user.ts";

/** How people sign in to the stage's console. */
export type ConsoleSignIn = {
  /** What `/config.json` tells a caller, who may be on this machine. */
  configFor(isOnThisMachine: boolean): ConsoleConfig;
  /** Origins that the sign-in speaks to beside the stage's own. */
  readonly origins: readonly string[];
};

/** The OpenID Connect client that the console is, at the issuer of JWT_ISSUER. */
export type OidcClient = {
  readonly clientId: string;
  readonly scope: string;
  /** Those of the issuer's endpoints that are not its own, as browsers write origins. */
  readonly origins: readonly string[];
};

/**
 * With the local token the console signs its user in by itself, as that is taken from this machine alone; others paste
 * a key. With an issuer of its own and a client there, people sign in at it; else by a token or key that they paste.
 */
export function consoleSignIn(
  tokens: LocalTokens,
  oidc: OidcClient | undefined,
  demoSite: string,
): ConsoleSignIn {
  if (takesLocalToken(tokens)) {
    return {
      origins: [],
      configFor: (isOnThisMachine) => ({
        signIn: isOnThisMachine ? { kind: "local", token: LOCAL_TOKEN, demoSite } : { kind: "paste" },
      }),
    };
  }
  const { jwtIssuer, jwtAudience: audience } = tokens;
  if (oidc === undefined || jwtIssuer === undefined) {
    return { origins: [], configFor: () => ({ signIn: { kind: "paste" } }) };
  }
  const { clientId, scope, origins } = oidc;
  const config: ConsoleConfig = {
    signIn: { kind: "oidc", issuer: jwtIssuer, clientId, scope, ...(audience && { audience }) },
  };
  return { origins: [...new Set([new URL(jwtIssuer).origin, ...origins])], configFor: () => config };
}
