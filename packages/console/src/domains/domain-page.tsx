import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useLocation, useParams, useSearchParams } from "wouter";
import { answerOf, type Schema } from "../api/client.ts";
import { Button } from "../parts/button.tsx";
import { Confirm } from "../parts/confirm.tsx";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { Page } from "../parts/page.tsx";
import { Tabs } from "../parts/tabs.tsx";
import { Time } from "../parts/time.tsx";
import { useScanAgain } from "../scans/scan-actions.ts";
import { useApi } from "../session/session.tsx";
import {
  DomainContactsTab,
  DomainOrganizationTab,
  DomainPeopleTab,
  DomainPointsTab,
  DomainScansTab,
} from "./domain-tabs.tsx";
import { useDomain } from "./use-domain.ts";

const TABS = [
  { id: "contacts", title: "Contacts" },
  { id: "people", title: "People" },
  { id: "points", title: "Phones and profiles" },
  { id: "organization", title: "Organisation" },
  { id: "scans", title: "Scans" },
] as const;

/** A domain: what is known of it today, from all of its scans. */
export function DomainPage(): ReactNode {
  const { domain_id = "" } = useParams<{ domain_id: string }>();
  const [params, setParams] = useSearchParams();
  const domain = useDomain(domain_id);
  if (domain.isPending) return <Loading what="the domain" />;
  if (domain.isError) return <Failure error={domain.error} retry={() => void domain.refetch()} />;
  const { data } = domain;
  const current = TABS.find(({ id }) => id === params.get("tab"))?.id ?? "contacts";
  return (
    <Page title={data.domain} actions={<DomainActions domain={data} />}>
      <p className="muted">
        Known since <Time at={data.created_at} />
        {data.last_scan !== null && (
          <>
            , last scanned <Time at={data.last_scan} />
          </>
        )}
      </p>
      <Tabs
        label="What is known of the domain"
        tabs={TABS}
        current={current}
        // Each table has columns, filters and a search of its own.
        onChange={(tab) => setParams(tab === "contacts" ? {} : { tab }, { replace: true })}
      >
        {current === "contacts" && <DomainContactsTab domain={data} />}
        {current === "people" && <DomainPeopleTab domain={data} />}
        {current === "points" && <DomainPointsTab domain={data} />}
        {current === "organization" && <DomainOrganizationTab domain={data} />}
        {current === "scans" && <DomainScansTab domain={data} />}
      </Tabs>
    </Page>
  );
}

function DomainActions({ domain }: { readonly domain: Schema<"Domain"> }): ReactNode {
  const api = useApi();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const again = useScanAgain();
  const remove = useMutation({
    mutationFn: () =>
      answerOf(api.DELETE("/api/v3/domains/{domain_id}", { params: { path: { domain_id: domain.id } } })),
    onSuccess() {
      go("/domains", { replace: true });
      void queries.invalidateQueries({ queryKey: ["domains"], exact: true });
      void queries.invalidateQueries({ queryKey: ["scans"] });
    },
  });
  return (
    <div className="row">
      {again.isError && <span role="alert">{again.error.message}</span>}
      <Button
        kind="primary"
        disabled={again.isPending}
        onClick={() => again.mutate(domain.id, { onSuccess: (jobId) => go(`/scans/${jobId}`) })}
      >
        Scan
      </Button>
      <Button onClick={() => go(`/schedules?site=${encodeURIComponent(domain.domain)}`)}>Schedule</Button>
      <Button onClick={() => setAsking(true)}>Delete</Button>
      <Confirm
        title={`Delete ${domain.domain}?`}
        about="Its contacts, pages and schedules go with it, and what its scans saw. There is no way back."
        action="Delete it"
        isOpen={isAsking}
        error={remove.error}
        isPending={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate()}
      />
    </div>
  );
}
