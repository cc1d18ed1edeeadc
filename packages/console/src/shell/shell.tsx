import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { Button } from "../parts/button.tsx";
import { useSession } from "../session/session.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { PLACES } from "./places.ts";
import { ThemeButton } from "./theme-button.tsx";

/** The frame of every page: the menu, and what concerns all of them. */
export function Shell({ children }: { readonly children: ReactNode }): ReactNode {
  const [path] = useLocation();
  const { signIn, leave } = useSession();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="top">
        <Link className="brand" href="/">
          <img src="/favicon.svg" alt="" width="28" height="28" /> Contact Scanner
        </Link>
        <nav aria-label="Places">
          {PLACES.map((place) => (
            <Link
              key={place.path}
              href={place.path}
              aria-current={isWithin(path, place.path) ? "page" : undefined}
            >
              {place.title}
            </Link>
          ))}
        </nav>
        <div className="top-end">
          <a href="/docs">API</a>
          <ThemeButton />
          {signIn.kind !== "local" && (
            <Button kind="quiet" onClick={leave}>
              Sign out
            </Button>
          )}
        </div>
      </header>
      <OfflineNotice />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function isWithin(path: string, place: string): boolean {
  return path === place || (place !== "/" && path.startsWith(`${place}/`));
}
