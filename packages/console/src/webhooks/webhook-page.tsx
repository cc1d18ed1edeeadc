import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useLocation, useParams } from "wouter";
import { answerOf } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { Modal } from "../parts/modal.tsx";
import { Page } from "../parts/page.tsx";
import { SecretNotice } from "../parts/secret-notice.tsx";
import { Time } from "../parts/time.tsx";
import { useApi } from "../session/session.tsx";
import { Deliveries } from "./deliveries.tsx";
import { webhookState } from "./event-words.ts";
import { WebhookForm } from "./webhook-form.tsx";

/** A webhook: what it is told, and how that went. */
export function WebhookPage(): ReactNode {
  const { webhook_id = "" } = useParams<{ webhook_id: string }>();
  const api = useApi();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [dialog, setDialog] = useState<"change" | "delete">();
  const [secret, setSecret] = useState<string>();
  const params = { path: { webhook_id } };
  const webhook = useQuery({
    queryKey: ["webhooks", webhook_id],
    queryFn: ({ signal }) => answerOf(api.GET("/api/v3/webhooks/{webhook_id}", { params, signal })),
  });
  const change = useMutation({
    async mutationFn(action: "test" | "rotate" | "on" | "off" | "delete"): Promise<string | undefined> {
      if (action === "test") await answerOf(api.POST("/api/v3/webhooks/{webhook_id}/test", { params }));
      else if (action === "delete") await answerOf(api.DELETE("/api/v3/webhooks/{webhook_id}", { params }));
      else if (action === "rotate")
        return (await answerOf(api.POST("/api/v3/webhooks/{webhook_id}/rotate", { params }))).secret;
      else {
        const body = { state: action === "on" ? ("active" as const) : ("disabled" as const) };
        await answerOf(api.PATCH("/api/v3/webhooks/{webhook_id}", { params, body }));
      }
      return undefined;
    },
    onSuccess: setSecret,
    onSettled: (_secret, _error, action) =>
      action === "delete" ? undefined : queries.invalidateQueries({ queryKey: ["webhooks"] }),
  });
  if (webhook.isPending) return <Loading what="the webhook" />;
  if (webhook.isError) return <Failure error={webhook.error} retry={() => void webhook.refetch()} />;
  const { data } = webhook;
  return (
    <Page
      title={data.url}
      actions={
        <div className="row">
          <Button
            disabled={change.isPending || data.state !== "active"}
            onClick={() => change.mutate("test")}
          >
            Try it
          </Button>
          <Button onClick={() => setDialog("change")}>Change</Button>
          <Button disabled={change.isPending} onClick={() => change.mutate("rotate")}>
            New secret
          </Button>
          <Button
            disabled={change.isPending}
            onClick={() => change.mutate(data.state === "active" ? "off" : "on")}
          >
            Switch {data.state === "active" ? "off" : "on"}
          </Button>
          <Button onClick={() => setDialog("delete")}>Delete</Button>
        </div>
      }
    >
      <p>
        {webhookState(data)} · told of {data.events.join(", ")}
        {data.include.length > 0 && " · with addresses"}
        {data.failing_since !== null && (
          <>
            {" "}
            · it has taken nothing since <Time at={data.failing_since} />
          </>
        )}
        {data.previous_secret_until !== null && (
          <>
            {" "}
            · signed by the secret before, too, until <Time at={data.previous_secret_until} />
          </>
        )}
      </p>
      {change.isError && dialog === undefined && <Failure error={change.error} />}
      <Deliveries webhookId={webhook_id} />
      <Modal title="Change the webhook" isOpen={dialog === "change"} onClose={() => setDialog(undefined)}>
        <WebhookForm webhook={data} onDone={() => setDialog(undefined)} />
      </Modal>
      <Confirm
        title="Delete the webhook?"
        about="Nothing is sent to it any more, and what it was told is forgotten."
        action="Delete it"
        isOpen={dialog === "delete"}
        error={change.error}
        isPending={change.isPending}
        onClose={() => setDialog(undefined)}
        onConfirm={() => change.mutate("delete", { onSuccess: () => go("/webhooks", { replace: true }) })}
      />
      <SecretNotice
        secret={secret}
        title="The webhook's new secret"
        about="For 24 hours events are signed by both. It is shown this once."
        onClose={() => setSecret(undefined)}
      />
    </Page>
  );
}
