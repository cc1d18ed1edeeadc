import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Schema } from "../api/client.ts";
import { Empty } from "../parts/empty.tsx";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { pathOf, SiteLink } from "../parts/site-link.tsx";
import "../styles/facts.css";

const FACTS = [
  { field: "legal_name", title: "Legal name" },
  { field: "address", title: "Address" },
  { field: "vat_number", title: "VAT number" },
  { field: "register_number", title: "Register number" },
  { field: "register_court", title: "Register" },
] as const;

/** Who is behind a site, as its imprint and structured data say, each fact with its page. */
export function OrganizationCard({
  organization,
  why,
}: {
  readonly organization: UseQueryResult<Schema<"Organization">>;
  /** Why nothing may be told. */
  readonly why: string;
}): ReactNode {
  if (organization.isPending) return <Loading what="the organisation" />;
  if (organization.isError) {
    return <Failure error={organization.error} retry={() => void organization.refetch()} />;
  }
  const { data } = organization;
  const facts = [
    ...FACTS.map(({ field, title }) => ({ title, fact: data[field] })),
    ...data.directors.map((fact) => ({ title: "Director", fact })),
  ].flatMap(({ title, fact }) => (fact === null ? [] : [{ title, fact }]));
  if (facts.length === 0) {
    return (
      <Empty title="No page says who is behind the site.">
        <p>{why}</p>
        <p className="muted">Such facts are read from imprints and from structured data.</p>
      </Empty>
    );
  }
  return (
    <dl className="facts card">
      {facts.map(({ title, fact }) => (
        <div key={`${title} ${fact.value}`}>
          <dt>{title}</dt>
          <dd>
            {fact.value}{" "}
            <span className="muted">
              {fact.method === "imprint" ? "imprint" : "structured data"} of{" "}
              <SiteLink url={fact.page}>{pathOf(fact.page)}</SiteLink>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
