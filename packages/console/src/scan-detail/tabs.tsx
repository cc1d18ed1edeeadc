import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from "react";
import { useLocation, useSearchParams } from "wouter";
import type { AllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { useCameFrom } from "../found/came-from.ts";
import { ContactsTable, contactColumns } from "../found/contacts-table.tsx";
import { OrganizationCard } from "../found/organization-card.tsx";
import { PeopleTable } from "../found/people-table.tsx";
import { PointsTable } from "../found/points-table.tsx";
import { Failure } from "../parts/failure.tsx";
import { ListStates } from "../parts/list-states.tsx";
import { Loading } from "../parts/loading.tsx";
import { isActive } from "../scans/scan-state.ts";
import { siteOf } from "../scans/site-of.ts";
import { type Scan, useScanPeople, useScanPoints } from "../scans/use-scan.ts";
import { useApi } from "../session/session.tsx";
import { contactCard, personCard } from "../take-along/cards.ts";
import { CONTACT_SHEET, PAGE_SHEET, PERSON_SHEET, POINT_SHEET } from "../take-along/sheets.ts";
import { TakeAlongMenu } from "../take-along/take-along-menu.tsx";
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
    <ListStates list={contacts} what="contacts" empty={noneOf(scan, "No contact.", [])}>
      <ContactsTable
        contacts={contacts.items}
        columns={columns}
        onOpen={(contact) => go(hrefOf(contact))}
        startKey={cameFrom}
        actions={(shown) => (
          <TakeAlongMenu
            rows={shown}
            sheet={CONTACT_SHEET}
            site={siteOf(scan)}
            listed={({ email }) => [email]}
            card={(contact) => contactCard(contact, siteOf(scan))}
          />
        )}
      />
    </ListStates>
  );
}

/** The people whom a scan found. */
export function PeopleTab({ scan }: { readonly scan: Scan }): ReactNode {
  const people = useScanPeople(scan);
  return (
    <ListStates list={people} what="people" empty={noneOf(scan, "Nobody is named.", ["people"])}>
      <PeopleTable
        people={people.items}
        actions={(shown) => (
          <TakeAlongMenu
            rows={shown}
            sheet={PERSON_SHEET}
            site={siteOf(scan)}
            listed={({ emails }) => emails}
            card={(person) => personCard(person, siteOf(scan))}
          />
        )}
      />
    </ListStates>
  );
}

/** The phones, profiles and contact forms that a scan found. */
export function PointsTab({ scan }: { readonly scan: Scan }): ReactNode {
  const points = useScanPoints(scan);
  return (
    <ListStates
      list={points}
      what="phones, profiles and forms"
      empty={noneOf(scan, "No phone, profile or form.", ["phones", "profiles", "forms"])}
    >
      <PointsTable
        points={points.items}
        actions={(shown) => (
          <TakeAlongMenu
            rows={shown}
            sheet={POINT_SHEET}
            site={siteOf(scan)}
            listed={({ value }) => [value]}
          />
        )}
      />
    </ListStates>
  );
}

/** Who is behind the site, as far as the scan saw. */
export function OrganizationTab({ scan }: { readonly scan: Scan }): ReactNode {
  const api = useApi();
  const organization = useQuery({
    queryKey: ["scan", scan.job_id, "organization", isActive(scan) ? "running" : "ended"],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET("/api/v3/scan/{job_id}/organization", { params: { path: { job_id: scan.job_id } }, signal }),
      ),
  });
  if (organization.isPending) return <Loading what="the organisation" />;
  if (organization.isError) {
    return <Failure error={organization.error} retry={() => void organization.refetch()} />;
  }
  return <OrganizationCard organization={organization.data} why={whyNone(scan, ["organization"])} />;
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
      <ListStates list={pages} what="pages" empty={noneOf(scan, "No page.", [])}>
        <PagesTable
          key={chosen}
          pages={pages.items}
          startKey={chosen}
          actions={(shown) => (
            <TakeAlongMenu rows={shown} sheet={PAGE_SHEET} site={siteOf(scan)} listed={({ url }) => [url]} />
          )}
        />
      </ListStates>
    </div>
  );
}
