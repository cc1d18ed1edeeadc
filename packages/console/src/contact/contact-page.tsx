import { type ReactNode, useMemo } from "react";
import { Link, useLocation, useParams, useSearchParams } from "wouter";
import type { Schema } from "../api/client.ts";
import type { CameFrom } from "../found/came-from.ts";
import { contactFilter } from "../found/contact-filter.ts";
import { contactColumns } from "../found/contacts-table.tsx";
import { Empty } from "../parts/empty.tsx";
import { Loading } from "../parts/loading.tsx";
import { Page } from "../parts/page.tsx";
import { NoScan } from "../scans/no-scan.tsx";
import { type Scan, useScan, useScanContacts } from "../scans/use-scan.ts";
import { useKeys } from "../shell/keys.ts";
import { orderRows } from "../table/order-rows.ts";
import { useTableState } from "../table/table-state.ts";
import { ContactDetail } from "./contact-detail.tsx";
import { placeAmong } from "./place-among.ts";

/** The columns of the list that leads here: what it is searched and sorted by. */
const COLUMNS = contactColumns<Schema<"Contact">>(() => "");

/** A contact of a scan, found in the scan's list: the rows that the list shows lead to the next one and the last. */
export function ContactPage(): ReactNode {
  const { job_id = "", contact_id = "" } = useParams<{ job_id: string; contact_id: string }>();
  const scan = useScan(job_id);
  if (scan.isPending) return <Loading what="the contact" />;
  if (scan.data === undefined) return <NoScan error={scan.error} retry={() => void scan.refetch()} />;
  return <FoundContact scan={scan.data} contactId={contact_id} />;
}

function FoundContact({ scan, contactId }: { readonly scan: Scan; readonly contactId: string }): ReactNode {
  const contacts = useScanContacts(scan);
  const { search, sort } = useTableState(COLUMNS);
  const [params] = useSearchParams();
  const [, go] = useLocation();
  const sortId = sort?.id;
  const isDescending = sort?.isDescending ?? false;
  const listed = useMemo(
    () =>
      orderRows(contacts.items, COLUMNS, {
        search,
        sort: sortId === undefined ? undefined : { id: sortId, isDescending },
        isWanted: contactFilter(params).isWanted,
      }),
    [contacts.items, search, sortId, isDescending, params],
  );
  const place = useMemo(() => placeAmong(listed, contactId), [listed, contactId]);
  const query = params.size === 0 ? "" : `?${params}`;
  const list = `/scans/${scan.job_id}${query}`;
  const cameFrom: CameFrom = { contact: contactId };
  const openContact = (contact: Schema<"Contact"> | undefined): void => {
    if (contact !== undefined) go(`/scans/${scan.job_id}/contacts/${contact.id}${query}`, { replace: true });
  };
  useKeys({
    j: () => openContact(place.next),
    k: () => openContact(place.previous),
    Escape: () => go(list, { state: cameFrom }),
  });
  const contact = contacts.items.find(({ id }) => id === contactId);
  if (contact !== undefined) {
    return (
      <ContactDetail
        scan={scan}
        contact={contact}
        list={{ href: list, cameFrom }}
        place={place}
        onOpen={openContact}
      />
    );
  }
  if (contacts.error !== null) return <NoScan error={contacts.error} retry={contacts.refetch} />;
  if (contacts.isLoading || contacts.isGrowing) return <Loading what="the contact" />;
  return (
    <Page title="A contact">
      <Empty title="The scan has no such contact.">
        <p>It may have been removed since.</p>
        <p>
          <Link href={list}>All contacts of {scan.domain ?? "the scan"}</Link>
        </p>
      </Empty>
    </Page>
  );
}
