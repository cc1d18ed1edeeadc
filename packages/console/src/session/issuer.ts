import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import type { SignIn } from "./console-config.ts";
import { ownPath } from "./own-path.ts";

/** Where the issuer sends people back to: the console's page for that. */
const WAY_BACK = "/signed-in";
/** seconds before a token runs out at which a new one is fetched, where the issuer gave a refresh token */
const RENEWAL_SECONDS = 60;

/** An OpenID Connect issuer, at which people sign in by authorisation code with PKCE (RFC 7636). */
export type Issuer = {
  /** The token that this tab has and that has not run out. */
  keptToken(): Promise<string | undefined>;
  /** Leads the tab to the issuer. It comes back to `/signed-in`, and from there to the path. */
  leaveToSignIn(path: string): Promise<void>;
  /** Signs in in a window of its own, so that the page stays as it is. Rejects where the browser opens none. */
  signInBeside(): Promise<string>;
  /** Takes what the issuer sent back, on `/signed-in`. Rejects when it refused, or when nobody had asked. */
  comeBack(): Promise<CameBack>;
  /** Is told each token that takes the place of one about to run out. Gives back how to end that. */
  onRenewal(take: (token: string) => void): () => void;
  forget(): Promise<void>;
};

/** What this window is, once the issuer has sent it back. */
export type CameBack =
  /** This window was opened by another page of the console, which has the token now. */
  { readonly kind: "beside" } | { readonly kind: "signed-in"; readonly token: string; readonly path: string };

/** Whether this page is the issuer's way back. */
export function isWayBack(pathname: string): boolean {
  return pathname === WAY_BACK;
}

/** Tokens are kept for the tab alone, in `sessionStorage`: a reload keeps them, another tab signs in for itself. */
export function openIssuer({
  issuer,
  clientId,
  scope,
  audience,
}: SignIn & { readonly kind: "oidc" }): Issuer {
  const users = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}${WAY_BACK}`,
    scope,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    // What a sign-in under way has to be known by, and no token: the window beside the page must find it too.
    stateStore: new WebStorageStateStore({ store: localStorage }),
    // An iframe would be needed where there is no refresh token, which the Content-Security-Policy refuses.
    automaticSilentRenew: false,
    accessTokenExpiringNotificationTimeInSeconds: RENEWAL_SECONDS,
    ...(audience === undefined ? {} : { extraQueryParams: { audience } }),
  });
  return {
    async keptToken() {
      const user = await users.getUser();
      return user === null || user.expired === true ? undefined : user.access_token;
    },
    leaveToSignIn: (path) => users.signinRedirect({ state: path }),
    signInBeside: async () => (await users.signinPopup()).access_token,
    async comeBack() {
      const user = await users.signinCallback();
      if (user === undefined) return { kind: "beside" };
      const path = typeof user.state === "string" ? ownPath(user.state) : "/";
      return { kind: "signed-in", token: user.access_token, path };
    },
    onRenewal(take) {
      async function renew(): Promise<void> {
        if (((await users.getUser())?.refresh_token ?? "") === "") return;
        // A refusal shows when the token has run out: whoever works then signs in again without losing anything.
        const user = await users.signinSilent().catch(() => null);
        if (user !== null) take(user.access_token);
      }
      return users.events.addAccessTokenExpiring(() => void renew());
    },
    forget: () => users.removeUser(),
  };
}
