import { useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { type Api, createApi } from "../api/client.ts";
import type { SignIn } from "./console-config.ts";
import type { Issuer } from "./issuer.ts";
import type { Opening } from "./open-session.ts";
import { forgetTab, keepToken } from "./tab-token.ts";

/** Who uses the console. A session that ran out keeps its page: whoever signs in again finds what they had typed. */
export type SessionState = "signed-out" | "signed-in" | "expired";

/** How the console is signed in, and how that changes. */
export type Session = {
  readonly state: SessionState;
  readonly signIn: SignIn;
  /** Where people sign in by one. */
  readonly issuer: Issuer | undefined;
  readonly api: Api;
  /** Takes the token from now on, and asks again for what was refused without it. */
  enter(token: string): void;
  /** Forgets the token and all that was read with it. */
  leave(): void;
};

const SessionContext = createContext<Session | undefined>(undefined);

/** Gives all below it the session, as it began and as it changes. */
export function SessionProvider({
  opening: { signIn, token, issuer },
  children,
}: {
  readonly opening: Opening;
  readonly children: ReactNode;
}): ReactNode {
  const queries = useQueryClient();
  const [state, setState] = useState<SessionState>(token === undefined ? "signed-out" : "signed-in");
  // Calls under way ask for the token when they start: a variable of theirs, which no render has to bring about.
  const [current] = useState<{ token: string | undefined }>({ token });

  const enter = useCallback(
    (next: string) => {
      current.token = next;
      if (signIn.kind === "paste") keepToken(next);
      setState("signed-in");
      void queries.invalidateQueries();
    },
    [current, queries, signIn],
  );
  const leave = useCallback(() => {
    current.token = undefined;
    void issuer?.forget();
    forgetTab();
    setState("signed-out");
    queries.clear();
  }, [current, issuer, queries]);
  useEffect(
    () =>
      issuer?.onRenewal((next) => {
        current.token = next;
      }),
    [current, issuer],
  );
  const api = useMemo(
    () =>
      createApi(
        () => current.token,
        (refused) => {
          // An answer to an older token says nothing about the one that came after it.
          if (refused === current.token) setState("expired");
        },
      ),
    [current],
  );
  const session = useMemo(
    () => ({ state, signIn, issuer, api, enter, leave }),
    [state, signIn, issuer, api, enter, leave],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session. Throws where no SessionProvider stands above. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error("There is no SessionProvider above this component.");
  return session;
}

/** The API, called as whoever is signed in. */
export function useApi(): Api {
  return useSession().api;
}
