import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../parts/button.tsx";
import { useSession } from "./session.tsx";

/** RFC 6750, 2.1: what a header may carry as a token. A browser sends no others, and the API takes none. */
const LIKE_A_TOKEN = /^[\w.~+/-]+=*$/;

/** For an installation without an issuer: a token or an API key, kept for the tab alone. */
export function TokenForm(): ReactNode {
  const { enter } = useSession();
  const [token, setToken] = useState("");
  const [isRefused, setRefused] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    const pasted = token.trim().replace(/^bearer\s+/i, "");
    if (LIKE_A_TOKEN.test(pasted)) enter(pasted);
    else setRefused(pasted !== "");
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>Token or API key</span>
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={token}
          onChange={(event) => setToken(event.target.value)}
          aria-describedby="token-hint"
        />
      </label>
      <p id="token-hint" className="muted">
        It stays in this tab and goes when you close it. An operator makes keys with{" "}
        <code>contact-scanner keys</code>.
      </p>
      {isRefused && (
        <p role="alert">This is no token: it holds a blank or a character that no token has. Copy it anew.</p>
      )}
      <Button kind="primary" type="submit">
        Sign in
      </Button>
    </form>
  );
}
