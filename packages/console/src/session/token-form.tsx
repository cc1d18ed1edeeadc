import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "../parts/button.tsx";
import { useSession } from "./session.tsx";

/** For an installation without an issuer: a token or an API key, kept for the tab alone. */
export function TokenForm(): ReactNode {
  const { enter } = useSession();
  const [token, setToken] = useState("");
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (token.trim() !== "") enter(token.trim());
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
        It stays in this tab and goes when you close it. An operator makes keys with <code>npm run keys</code>
        .
      </p>
      <Button kind="primary" type="submit">
        Sign in
      </Button>
    </form>
  );
}
