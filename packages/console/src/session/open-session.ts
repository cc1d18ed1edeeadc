import type { SignIn } from "./console-config.ts";
import type { Issuer } from "./issuer.ts";
import { keptToken } from "./tab-token.ts";

/** How a session begins. */
export type Opening = {
  readonly signIn: SignIn;
  /** undefined = nobody is signed in yet */
  readonly token: string | undefined;
  /** Where people sign in by one. */
  readonly issuer: Issuer | undefined;
};

/**
 * Finds out who is signed in, and takes what an issuer sent back. undefined: this window was opened for a sign-in alone
 * and has done its work. Rejects when the issuer refused.
 */
export async function openSession(signIn: SignIn): Promise<Opening | undefined> {
  if (signIn.kind === "local") return { signIn, token: signIn.token, issuer: undefined };
  if (signIn.kind === "paste") return { signIn, token: keptToken(), issuer: undefined };
  // Only who signs in by an issuer needs the library for it.
  const { isWayBack, openIssuer } = await import("./issuer.ts");
  const issuer = openIssuer(signIn);
  if (!isWayBack(location.pathname)) return { signIn, token: await issuer.keptToken(), issuer };
  const back = await issuer.comeBack();
  if (back.kind === "beside") return undefined;
  // The code in the address has been used: it must not stay in the history.
  history.replaceState(null, "", back.path);
  return { signIn, token: back.token, issuer };
}
