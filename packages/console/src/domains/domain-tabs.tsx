import { type ReactNode, useMemo } from "react";
import { useLocation } from "wouter";
import type { Schema } from "../api/client.ts";
import { ContactsTable, contactColumns } from "../found/contacts-table.tsx";
import { OrganizationCard } from "../found/organization-card.tsx";
import { PeopleTable } from "../found/people-table.tsx";
import { PointsTable } from "../found/points-table.tsx";
import { ListStates } from "../parts/list-states.tsx";
import { Time } from "../parts/time.tsx";
import { ScansTable } from "../scans/scans-table.tsx";
import { useScans } from "../scans/use-scans.ts";
import type { TableColumn } from "../table/table-column.ts";
import { DOMAIN_CONTACT_SHEET } from "../take-along/sheets.ts";
import { useDomainContacts, useDomainOrganization, useDomainPeople, useDomainPoints } from "./use-domain.ts";

type Domain = Schema<"Domain">;
type DomainContact = Schema<"DomainContact">;

/** What is known of a domain's contacts beside what each list tells. */
const DOMAIN_COLUMNS: readonly TableColumn<DomainContact>[] = [
  { id: "state", title: "State", width: 95, value: ({ state }) => state },
  {
    id: "confirmed",
    title: "Last seen there",
    width: 175,
    isExtra: true,
    value: ({ last_confirmed }) => last_confirmed,
    cell: ({ last_confirmed }) => <Time at={last_confirmed} />,
  },
];

/** A contact's page is that of the scan that found it, as long as that is kept. */
const hrefOf = ({ id, source_job_id }: DomainContact): string =>
  source_job_id === null ? "/domains" : `/scans/${source_job_id}/contacts/${id}`;

/** The contacts that are known of a domain, with their filters. */
export function DomainContactsTab({ domain }: { readonly domain: Domain }): ReactNode {
  const [, go] = useLocation();
  const contacts = useDomainContacts(domain.id);
  const columns = useMemo(() => [...contactColumns(hrefOf), ...DOMAIN_COLUMNS], []);
  return (
    <ContactsTable
      contacts={contacts}
      empty={{ title: "No contact.", why: whyNone(domain) }}
      columns={columns}
      onOpen={(contact) => go(hrefOf(contact))}
      sheet={DOMAIN_CONTACT_SHEET}
      site={domain.domain}
    />
  );
}

/** The people who are known of a domain. */
export function DomainPeopleTab({ domain }: { readonly domain: Domain }): ReactNode {
  const people = useDomainPeople(domain.id);
  const empty = { title: "Nobody is named.", why: whyNone(domain) };
  return <PeopleTable people={people} site={domain.domain} empty={empty} />;
}

/** The phones, profiles and contact forms that are known of a domain. */
export function DomainPointsTab({ domain }: { readonly domain: Domain }): ReactNode {
  const points = useDomainPoints(domain.id);
  const empty = { title: "No phone, profile or form.", why: whyNone(domain) };
  return <PointsTable points={points} site={domain.domain} empty={empty} />;
}

/** Who is behind a domain. */
export function DomainOrganizationTab({ domain }: { readonly domain: Domain }): ReactNode {
  return <OrganizationCard organization={useDomainOrganization(domain.id)} why={whyNone(domain)} />;
}

/** All scans of a domain. */
export function DomainScansTab({ domain }: { readonly domain: Domain }): ReactNode {
  const scans = useScans({ domainId: domain.id });
  return (
    <ListStates
      list={scans}
      what="scans"
      empty={{ title: "No scan yet.", why: "Scan the domain to know it." }}
    >
      <ScansTable scans={scans.items} />
    </ListStates>
  );
}

function whyNone({ last_scan }: Domain): string {
  return last_scan === null ? "It was never scanned." : "Its scans found none; each says how much it saw.";
}
