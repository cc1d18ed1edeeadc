import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { answerOf, type Schema } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/failure.tsx";
import { withChoice } from "../parts/with-choice.ts";
import { useApi } from "../session/session.tsx";
import { EVENTS } from "./event-words.ts";

type EventType = Schema<"EventType">;

const ALL = EVENTS.map(({ type }) => type);

/** Makes a webhook, whose secret the API shows this once, or changes one. */
export function WebhookForm({
  webhook,
  onDone,
}: {
  /** undefined = a new one */
  readonly webhook?: Schema<"Webhook"> | undefined;
  /** Is given the secret of a new one. */
  readonly onDone: (secret: string | undefined) => void;
}): ReactNode {
  const api = useApi();
  const queries = useQueryClient();
  const [url, setUrl] = useState(webhook?.url ?? "");
  const [events, setEvents] = useState<readonly EventType[]>(
    webhook?.events ?? ["scan.completed", "scan.failed", "contacts.changed"],
  );
  const [hasContacts, setHasContacts] = useState((webhook?.include.length ?? 0) > 0);
  const save = useMutation({
    async mutationFn(): Promise<string | undefined> {
      const body = {
        url: url.trim(),
        events: [...events],
        include: hasContacts ? (["contacts"] satisfies Schema<"Webhook">["include"]) : [],
      };
      if (webhook === undefined) return (await answerOf(api.POST("/api/v3/webhooks", { body }))).secret;
      const params = { path: { webhook_id: webhook.id } };
      await answerOf(api.PATCH("/api/v3/webhooks/{webhook_id}", { params, body }));
      return undefined;
    },
    onSuccess(secret) {
      void queries.invalidateQueries({ queryKey: ["webhooks"] });
      onDone(secret);
    },
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form className="stack" onSubmit={submit}>
      <label className="field">
        <span>URL</span>
        <input
          type="text"
          inputMode="url"
          required
          placeholder="https://hooks.your-site.com/scans"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      <fieldset className="checks">
        <legend>Told when</legend>
        {EVENTS.map(({ type, title }) => (
          <label key={type} className="check">
            <input
              type="checkbox"
              checked={events.includes(type)}
              onChange={({ target }) => setEvents(withChoice(ALL, events, type, target.checked))}
            />
            {title} <code className="muted">{type}</code>
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input
          type="checkbox"
          checked={hasContacts}
          onChange={(event) => setHasContacts(event.target.checked)}
        />
        Send the addresses along, at most 100
      </label>
      {save.isError && <Failure error={save.error} />}
      <Button kind="primary" type="submit" disabled={save.isPending}>
        {webhook === undefined ? "Make the webhook" : "Save"}
      </Button>
    </form>
  );
}
