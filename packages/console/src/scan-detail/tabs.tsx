import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { useLocation, useSearchParams } from "wouter";
import type { AllItems } from "../api/all-items.ts";
import type { Schema } from "../api/client.ts";
import { useCameFrom } from "../found/came-from.ts";
import { ContactsTable, contactColumns } from "../found/contacts-table.tsx";
import { OrganizationCard } from "../found/organization-card.tsx";
import { PeopleTable } from "../found/people-table.tsx";
import { PointsTable } from "../found/points-table.tsx";
import { siteOf } from "../scans/site-of.ts";
import { type Scan, useScanOrganization, useScanPeople, useScanPoints } from "../scans/use-scan.ts";
import { CONTACT_SHEET } from "../take-along/sheets.ts";
import { noneOf, whyNone } from "./empty-words.ts";
import { PagesTable } from "./pages-table.tsx";

/** The contacts that a scan found, with their filters. */
export function ContactsTab({
  scan,
  contacts,
}: {
  readonly scan: Scan;
  readonly contacts: AllItems<Schema<"Contact">>;
}): ReactNode {
  const [, go] = useLocation();
  const [params] = useSearchParams();
  const query = params.size === 0 ? "" : `?${params}`;
  const hrefOf = useCallback(
    ({ id }: { readonly id: string }) => `/scans/${scan.job_id}/contacts/${id}${query}`,
    [scan.job_id, query],
  );
  const columns = useMemo(() => contactColumns(hrefOf), [hrefOf]);
  const cameFrom = useCameFrom();
  return (
    <ContactsTable
      contacts={contacts}
      empty={noneOf(scan, "No contact.", [])}
      columns={columns}
      onOpen={(contact) => go(hrefOf(contact))}
      startKey={cameFrom}
      sheet={CONTACT_SHEET}
      site={siteOf(scan)}
    />
  );
}

/** The people whom a scan found. */
export function PeopleTab({ scan }: { readonly scan: Scan }): ReactNode {
  const people = useScanPeople(scan);
  const empty = noneOf(scan, "Nobody is named.", ["people"]);
  return <PeopleTable people={people} site={siteOf(scan)} empty={empty} />;
}

/** The phones, profiles and contact forms that a scan found. */
export function PointsTab({ scan }: { readonly scan: Scan }): ReactNode {
  const points = useScanPoints(scan);
  const empty = noneOf(scan, "No phone, profile or form.", ["phones", "profiles", "forms"]);
  return <PointsTable points={points} site={siteOf(scan)} empty={empty} />;
}

/** Who is behind the site, as far as the scan saw. */
export function OrganizationTab({ scan }: { readonly scan: Scan }): ReactNode {
  return <OrganizationCard organization={useScanOrganization(scan)} why={whyNone(scan, ["organization"])} />;
}

/**
 * The pages that a scan visited, and how each went. The one that the address names (`page`) is in sight, and the
 * keyboard stands on it.
 */
export function PagesTab({
  scan,
  pages,
}: {
  readonly scan: Scan;
  readonly pages: AllItems<Schema<"Page">>;
}): ReactNode {
  const [params] = useSearchParams();
  const chosen = params.get("page") ?? undefined;
  const tab = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Who chose a page on the map goes on in the table; who comes by a link stays where the page begins.
    if (chosen === undefined || document.activeElement?.classList.contains("page-squares") !== true) return;
    tab.current?.querySelector<HTMLElement>(".table-scroller")?.focus();
  }, [chosen]);
  return (
    <div ref={tab}>
      <PagesTable
        key={chosen}
        pages={pages}
        site={siteOf(scan)}
        empty={noneOf(scan, "No page.", [])}
        startKey={chosen}
      />
    </div>
  );
}
