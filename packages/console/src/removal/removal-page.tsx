import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useSearchParams } from "wouter";
import { answerOf } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { counted } from "../parts/counted.ts";
import { Failure } from "../parts/failure.tsx";
import { Page } from "../parts/page.tsx";
import { useApi } from "../session/session.tsx";
import { RemovalPreview } from "./removal-preview.tsx";

/** For a person who asks not to be listed: shows what a removal will remove, and then removes it for good. */
export function RemovalPage(): ReactNode {
  const api = useApi();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const [email, setEmail] = useState(params.get("email") ?? "");
  const [isAsking, setAsking] = useState(false);
  const preview = useMutation({
    mutationFn: (address: string) =>
      answerOf(api.DELETE("/api/v3/contacts", { params: { query: { email: address, dry_run: "1" } } })),
  });
  const removal = useMutation({
    mutationFn: (address: string) =>
      answerOf(api.DELETE("/api/v3/contacts", { params: { query: { email: address } } })),
    onSuccess() {
      setAsking(false);
      preview.reset();
      void queries.invalidateQueries();
    },
  });
  /** What the preview is of: the field may have changed since. */
  const address = preview.variables ?? "";
  function look(event: FormEvent): void {
    event.preventDefault();
    removal.reset();
    preview.mutate(email.trim());
  }
  return (
    <Page title="Removal">
      <p className="prose">
        For a person who asks not to be listed. Their address goes from the contacts of every domain, with the
        name and the numbers that go with it and the texts that tell it, and stays out of every later scan.
        There is no way back.
      </p>
      <form className="row field-row" onSubmit={look}>
        <label className="field">
          <span>Address</span>
          <input
            type="email"
            required
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </label>
        <Button type="submit" disabled={preview.isPending}>
          See what will go
        </Button>
      </form>
      {preview.isError && <Failure error={preview.error} retry={() => preview.mutate(address)} />}
      {preview.isSuccess && (
        <>
          <RemovalPreview email={address} preview={preview.data} />
          <div>
            <Button kind="danger" onClick={() => setAsking(true)}>
              Remove {address} for good
            </Button>
          </div>
        </>
      )}
      {removal.isSuccess && (
        <p role="status" className="card">
          {removal.variables} is gone and stays out: {counted(removal.data.contacts_removed, "contact")}{" "}
          removed, {counted(removal.data.texts_emptied, "text")} emptied.
        </p>
      )}
      <Confirm
        title={`Remove ${address}?`}
        about="It stays out of every later scan, and nobody can bring it back."
        action="Remove it for good"
        isOpen={isAsking}
        error={removal.error}
        isPending={removal.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => removal.mutate(address)}
      />
    </Page>
  );
}
