import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { ApiProblem } from "../api/problem.ts";
import { Button } from "../parts/button.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { Empty } from "../parts/empty.tsx";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { Modal } from "../parts/modal.tsx";
import { SecretNotice } from "../parts/secret-notice.tsx";
import { Time } from "../parts/time.tsx";
import { useApi } from "../session/session.tsx";
import { KeyForm } from "./key-form.tsx";
import { keyState } from "./key-state.ts";

type ApiKey = Schema<"ApiKey">;

/** Your API keys: made, looked at and revoked. */
export function KeysSection(): ReactNode {
  const api = useApi();
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<string>();
  const keys = useAllItems<ApiKey>({
    key: ["keys"],
    growsAt: "anywhere",
    page: (query, signal) => answerOf(api.GET("/api/v3/keys", { params: { query }, signal })),
  });
  return (
    <section className="section" aria-labelledby="keys-title">
      <div className="page-head">
        <h2 id="keys-title">API keys</h2>
        <Button kind="primary" onClick={() => setMaking(true)}>
          New key
        </Button>
      </div>
      {keys.error !== null ? (
        <Failure error={keys.error} retry={isForbidden(keys.error) ? undefined : keys.refetch} />
      ) : keys.isLoading ? (
        <Loading what="the keys" />
      ) : keys.items.length === 0 ? (
        <Empty title="No key yet.">
          <p>A key lets a program call the API in your name.</p>
        </Empty>
      ) : (
        <ul className="keys-list card">
          {keys.items.toReversed().map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      <Modal title="New key" isOpen={isMaking} onClose={() => setMaking(false)}>
        <KeyForm
          onDone={(key) => {
            setMaking(false);
            setMade(key);
          }}
        />
      </Modal>
      <SecretNotice
        secret={made}
        title="Your new key"
        about="Programs send it as Authorization: Bearer. It is shown this once."
        onClose={() => setMade(undefined)}
      />
    </section>
  );
}

function KeyRow({ apiKey }: { readonly apiKey: ApiKey }): ReactNode {
  const api = useApi();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () =>
      answerOf(api.DELETE("/api/v3/keys/{key_id}", { params: { path: { key_id: apiKey.id } } })),
    onSuccess: () => setAsking(false),
    onSettled: () => queries.invalidateQueries({ queryKey: ["keys"] }),
  });
  const state = keyState(apiKey, new Date());
  const name = apiKey.name ?? apiKey.prefix;
  return (
    <li>
      <span>
        <strong>{apiKey.name ?? "without a name"}</strong> <code>{apiKey.prefix}…</code>
      </span>
      <span className="muted">{apiKey.scopes.join(", ")}</span>
      <span className="muted">
        {apiKey.last_used_at === null ? (
          "never used"
        ) : (
          <>
            used <Time at={apiKey.last_used_at} />
          </>
        )}
        {state === "live" && apiKey.expires_at !== null && (
          <>
            , ends <Time at={apiKey.expires_at} />
          </>
        )}
      </span>
      {state === "live" ? (
        <Button aria-label={`Revoke ${name}`} onClick={() => setAsking(true)}>
          Revoke
        </Button>
      ) : (
        <span className="badge">{state}</span>
      )}
      <Confirm
        title={`Revoke ${name}?`}
        about="Programs that use it are refused from now on. There is no way back."
        action="Revoke it"
        isOpen={isAsking}
        error={revoke.error}
        isPending={revoke.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => revoke.mutate()}
      />
    </li>
  );
}

/** Keys are for those who sign in: who uses one themselves is refused, however often they try. */
function isForbidden(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 403;
}
