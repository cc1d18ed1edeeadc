import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { answerOf, type Schema } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/failure.tsx";
import { withChoice } from "../parts/with-choice.ts";
import { useApi } from "../session/session.tsx";

type KeyScope = Schema<"KeyScope">;

/** What a key may be used for, in the form's order. */
const SCOPES: readonly { readonly scope: KeyScope; readonly title: string }[] = [
  { scope: "scans:read", title: "Read what was found" },
  { scope: "scans:write", title: "Start and stop scans" },
  { scope: "webhooks", title: "Set webhooks" },
  { scope: "contacts:delete", title: "Remove addresses for good" },
  { scope: "domains:delete", title: "Delete domains" },
  { scope: "admin", title: "See others' usage" },
];
const ALL = SCOPES.map(({ scope }) => scope);
const STANDARD: readonly KeyScope[] = ["scans:read", "scans:write"];

/** Makes a key, which the API shows this once. */
export function KeyForm({ onDone }: { readonly onDone: (key: string) => void }): ReactNode {
  const api = useApi();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState(STANDARD);
  const [days, setDays] = useState("");
  const create = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v3/keys", {
          body: {
            scopes: [...scopes],
            ...(name.trim() === "" ? {} : { name: name.trim() }),
            ...(days === "" ? {} : { expires_in_days: Number(days) }),
          },
        }),
      ),
    onSuccess({ key }) {
      void queries.invalidateQueries({ queryKey: ["keys"] });
      onDone(key);
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate();
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>Name</span>
        <input
          type="text"
          maxLength={100}
          placeholder="nightly import"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <fieldset className="checks">
        <legend>It may</legend>
        {SCOPES.map(({ scope, title }) => (
          <label key={scope} className="check">
            <input
              type="checkbox"
              checked={scopes.includes(scope)}
              onChange={({ target }) => setScopes(withChoice(ALL, scopes, scope, target.checked))}
            />
            {title} <code className="muted">{scope}</code>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span>Days until it ends</span>
        <input
          type="number"
          min={1}
          max={3650}
          placeholder="never"
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
      </label>
      {create.isError && <Failure error={create.error} />}
      <Button kind="primary" type="submit" disabled={create.isPending || scopes.length === 0}>
        Make the key
      </Button>
    </form>
  );
}
