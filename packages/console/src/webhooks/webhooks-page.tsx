import { type ReactNode, useState } from "react";
import { Link, useLocation } from "wouter";
import { useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { ListStates } from "../parts/list-states.tsx";
import { Modal } from "../parts/modal.tsx";
import { Page } from "../parts/page.tsx";
import { SecretNotice } from "../parts/secret-notice.tsx";
import { Time } from "../parts/time.tsx";
import { useApi } from "../session/session.tsx";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";
import { webhookState } from "./event-words.ts";
import { WebhookForm } from "./webhook-form.tsx";

type Webhook = Schema<"Webhook">;

const COLUMNS: readonly TableColumn<Webhook>[] = [
  {
    id: "url",
    title: "URL",
    width: 360,
    value: ({ url }) => url,
    cell: ({ id, url }) => <Link href={`/webhooks/${id}`}>{url}</Link>,
  },
  { id: "state", title: "State", width: 180, value: webhookState },
  { id: "events", title: "Told of", width: 320, value: ({ events }) => events.join(", ") },
  {
    id: "made",
    title: "Made",
    width: 170,
    value: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
];

/** Who is told when scans end. */
export function WebhooksPage(): ReactNode {
  const api = useApi();
  const [, go] = useLocation();
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const state = useTableState(COLUMNS);
  const webhooks = useAllItems<Webhook>({
    key: ["webhooks"],
    growsAt: "anywhere",
    page: (query, signal) =>
      answerOf(
        api.GET("/api/v3/webhooks", {
          params: { query },
          signal,
        }),
      ),
  });
  const make = (
    <Button kind="primary" onClick={() => setMaking(true)}>
      New webhook
    </Button>
  );
  return (
    <Page title="Webhooks" actions={webhooks.items.length > 0 && make}>
      <ListStates
        list={webhooks}
        what="webhooks"
        empty={{
          title: "No webhook yet.",
          why: "A webhook tells a URL of yours when a scan ends, or when the addresses of a site change.",
          action: make,
        }}
      >
        <DataTable
          label="Webhooks"
          rows={webhooks.items}
          columns={COLUMNS}
          state={state}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(`/webhooks/${id}`)}
        />
      </ListStates>
      <Modal title="New webhook" isOpen={isMaking} onClose={() => setMaking(false)}>
        <WebhookForm
          onDone={(made) => {
            setMaking(false);
            setSecret(made);
          }}
        />
      </Modal>
      <SecretNotice
        secret={secret}
        title="The webhook's secret"
        about="Your receiver verifies by it what arrives. It is shown this once."
        onClose={() => setSecret(undefined)}
      />
    </Page>
  );
}
