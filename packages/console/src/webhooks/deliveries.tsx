import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { ListStates } from "../parts/list-states.tsx";
import { Time } from "../parts/time.tsx";
import { useApi } from "../session/session.tsx";
import { DataTable } from "../table/data-table.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { useTableState } from "../table/table-state.ts";
import { tryWords } from "./try-words.ts";

type Delivery = Schema<"Delivery">;

/** ms between two looks while something waits to be sent */
const PENDING_MS = 2_000;
/** ms between two looks otherwise */
const IDLE_MS = 15_000;

const COLUMNS: readonly TableColumn<Delivery>[] = [
  {
    id: "at",
    title: "Event of",
    width: 180,
    value: ({ created_at }) => created_at,
    cell: ({ created_at }) => <Time at={created_at} />,
  },
  { id: "event", title: "Event", width: 170, value: ({ event_type }) => event_type },
  {
    id: "state",
    title: "State",
    width: 110,
    value: ({ state }) => state,
    cell: ({ state }) => <span className={`badge delivery-${state}`}>{state}</span>,
  },
  { id: "tries", title: "Last try", width: 300, value: ({ tries }) => tryWords(tries.at(-1)) },
  { id: "attempts", title: "Tries", width: 70, align: "end", value: ({ attempts }) => attempts },
  {
    id: "about",
    title: "About",
    width: 110,
    value: ({ job_id, batch_id }) => job_id ?? batch_id,
    cell: ({ job_id, batch_id }) =>
      job_id !== null ? (
        <Link href={`/scans/${job_id}`}>its scan</Link>
      ) : (
        batch_id !== null && <Link href={`/batches/${batch_id}`}>its batch</Link>
      ),
  },
  {
    id: "next",
    title: "Next try",
    width: 180,
    isExtra: true,
    value: ({ next_try_at }) => next_try_at,
    cell: ({ next_try_at }) => next_try_at !== null && <Time at={next_try_at} />,
  },
  {
    id: "actions",
    title: "Actions",
    width: 120,
    value: () => null,
    cell: (delivery) => <Redeliver delivery={delivery} />,
  },
];

/** What a webhook was told in the last 30 days, and how that went. */
export function Deliveries({ webhookId }: { readonly webhookId: string }): ReactNode {
  const api = useApi();
  const state = useTableState(COLUMNS);
  const deliveries = useAllItems<Delivery>({
    key: ["webhooks", webhookId, "deliveries"],
    growsAt: "anywhere",
    pollMs: (items) => (items.some((item) => item.state === "pending") ? PENDING_MS : IDLE_MS),
    page: (query, signal) =>
      answerOf(
        api.GET("/api/v3/webhooks/{webhook_id}/deliveries", {
          params: { path: { webhook_id: webhookId }, query },
          signal,
        }),
      ),
  });
  return (
    <ListStates
      list={deliveries}
      what="deliveries"
      empty={{
        title: "It was told nothing yet.",
        why: "Events of scans that you start come here; “Try it” sends one now.",
      }}
    >
      <DataTable
        label="Deliveries"
        rows={deliveries.items}
        columns={COLUMNS}
        state={state}
        rowKey={({ id }) => id}
      />
    </ListStates>
  );
}

function Redeliver({ delivery: { id, webhook_id } }: { readonly delivery: Delivery }): ReactNode {
  const api = useApi();
  const queries = useQueryClient();
  const params = { path: { webhook_id, delivery_id: id } };
  const send = useMutation({
    mutationFn: () =>
      answerOf(api.POST("/api/v3/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver", { params })),
    onSettled: () => queries.invalidateQueries({ queryKey: ["webhooks", webhook_id, "deliveries"] }),
  });
  return (
    <Button kind="quiet" disabled={send.isPending} title={send.error?.message} onClick={() => send.mutate()}>
      {send.isError ? "Not sent: again" : "Send again"}
    </Button>
  );
}
