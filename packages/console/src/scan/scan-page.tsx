import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { answerOf } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/failure.tsx";
import { Page } from "../parts/page.tsx";
import { useApi } from "../session/session.tsx";

/** Where a scan begins. */
export function ScanPage(): ReactNode {
  const api = useApi();
  const [, go] = useLocation();
  const [url, setUrl] = useState("");
  const submit = useMutation({
    mutationFn: () => answerOf(api.POST("/api/v3/scan/website", { body: { url } })),
    onSuccess: ({ job_id }) => go(`/scans/${job_id}`),
  });
  function scan(event: FormEvent): void {
    event.preventDefault();
    submit.mutate();
  }
  return (
    <Page title="Scan a site">
      <form className="stack" onSubmit={scan}>
        <label className="field">
          <span>Site</span>
          <input
            type="text"
            inputMode="url"
            required
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        </label>
        <Button kind="primary" type="submit" disabled={submit.isPending}>
          Scan
        </Button>
      </form>
      {submit.isError && <Failure error={submit.error} retry={() => submit.mutate()} />}
    </Page>
  );
}
