import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useLocation } from "wouter";
import { Button } from "../parts/button.tsx";
import { useDraft } from "../parts/draft.ts";
import { Failure } from "../parts/failure.tsx";
import { Page } from "../parts/page.tsx";
import { useSession } from "../session/session.tsx";
import { OptionsForm } from "./options-form.tsx";
import { RecentScans } from "./recent-scans.tsx";
import { RefusedLines } from "./refused-lines.tsx";
import { EMPTY_DRAFT, parseScanDraft } from "./scan-draft.ts";
import { SitesField } from "./sites-field.tsx";
import { sitesOfText } from "./sites-of-text.ts";
import { newSubmitKey, type OpenSubmit, submitOf } from "./submit-key.ts";
import { MOST_SITES, type RefusedLine, submitSites } from "./submit-sites.ts";
import "../styles/scan.css";

/** Where scans begin: one site, or a list of them. */
export function ScanPage(): ReactNode {
  const { api, signIn } = useSession();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [draft, setDraft] = useDraft("scan", EMPTY_DRAFT, parseScanDraft);
  const [refused, setRefused] = useState<{
    readonly lines: readonly RefusedLine[];
    readonly batchId: string;
  }>();
  const sites = sitesOfText(draft.text);
  const open = useRef<OpenSubmit>(undefined);
  const submit = useMutation({
    mutationFn: () => {
      open.current = submitOf(open.current, JSON.stringify([sites, draft.options]), newSubmitKey);
      return submitSites(api, sites, draft.options, open.current.key);
    },
    onSuccess: (submitted) => {
      open.current = undefined;
      void queries.invalidateQueries({ queryKey: ["scans"] });
      if (submitted.kind === "scan") {
        setDraft({ ...draft, text: "" });
        go(`/scans/${submitted.jobId}`);
      } else if (submitted.refused.length === 0) {
        setDraft({ ...draft, text: "" });
        go(`/batches/${submitted.batchId}`);
      } else {
        // What was taken is under way: the lines that are left are those to mend.
        setRefused({ lines: submitted.refused, batchId: submitted.batchId });
        setDraft({ ...draft, text: submitted.refused.map(({ url }) => url).join("\n") });
      }
    },
  });
  function scan(event: FormEvent): void {
    event.preventDefault();
    setRefused(undefined);
    submit.mutate();
  }
  const isTooMany = sites.length > MOST_SITES;
  return (
    <Page title="Scan">
      <form className="scan-form" onSubmit={scan}>
        <SitesField text={draft.text} onChange={(text) => setDraft({ ...draft, text })} />
        <details>
          <summary>Options</summary>
          <OptionsForm options={draft.options} onChange={(options) => setDraft({ ...draft, options })} />
        </details>
        <div className="row">
          <Button kind="primary" type="submit" disabled={sites.length === 0 || isTooMany || submit.isPending}>
            {sites.length > 1 ? `Scan ${sites.length.toLocaleString("en")} sites` : "Scan"}
          </Button>
          {signIn.kind === "local" && signIn.demoSite !== undefined && draft.text.trim() === "" && (
            <Button onClick={() => setDraft({ ...draft, text: signIn.demoSite ?? "" })}>
              Take the demo site
            </Button>
          )}
          {isTooMany && (
            <span role="status">
              {sites.length.toLocaleString("en")} sites are too many at once:{" "}
              {MOST_SITES.toLocaleString("en")} at most.
            </span>
          )}
        </div>
      </form>
      {submit.isError && <Failure error={submit.error} retry={() => submit.mutate()} />}
      {refused !== undefined && <RefusedLines {...refused} />}
      <RecentScans />
    </Page>
  );
}
