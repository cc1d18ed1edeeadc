import { type ReactNode, useMemo } from "react";
import { useLocation, useParams, useSearchParams } from "wouter";
import type { Schema } from "../api/client.ts";
import { contactFilter } from "../found/contact-filter.ts";
import { Empty } from "../parts/empty.tsx";
import { Failure } from "../parts/failure.tsx";
import { Loading } from "../parts/loading.tsx";
import { NoScan } from "../scan-detail/no-scan.tsx";
import { type Scan, useScan, useScanContacts } from "../scan-detail/use-scan.ts";
import { useKeys } from "../shell/keys.ts";
import { ContactDetail } from "./contact-detail.tsx";

/** A contact of a scan, found in the scan's list: the same rows that the list shows lead to the next and the last. */
export function ContactPage(): ReactNode {
  const { job_id = "", contact_id = "" } = useParams<{ job_id: string; contact_id: string }>();
  const scan = useScan(job_id);
  if (scan.isPending) return <Loading what="the contact" />;
  if (scan.data === undefined) return <NoScan error={scan.error} retry={() => void scan.refetch()} />;
  return <FoundContact scan={scan.data} contactId={contact_id} />;
}

function FoundContact({ scan, contactId }: { readonly scan: Scan; readonly contactId: string }): ReactNode {
  const contacts = useScanContacts(scan);
  const [params] = useSearchParams();
  const [, go] = useLocation();
  const neighbours = useMemo(
    () => neighboursOf(contacts.items, contactId, params),
    [contacts.items, contactId, params],
  );
  const query = params.size === 0 ? "" : `?${params}`;
  const list = `/scans/${scan.job_id}${query}`;
  const openContact = (contact: Schema<"Contact"> | undefined): void => {
    if (contact !== undefined) go(`/scans/${scan.job_id}/contacts/${contact.id}${query}`, { replace: true });
  };
  useKeys({
    j: () => openContact(neighbours.next),
    k: () => openContact(neighbours.previous),
    Escape: () => go(list),
  });
  const contact = contacts.items.find(({ id }) => id === contactId);
  if (contact !== undefined) {
    return (
      <ContactDetail scan={scan} contact={contact} listHref={list} {...neighbours} onOpen={openContact} />
    );
  }
  if (contacts.error !== null) return <Failure error={contacts.error} retry={contacts.refetch} />;
  if (contacts.isLoading || contacts.isGrowing) return <Loading what="the contact" />;
  return (
    <Empty title="The scan has no such contact.">
      <p>It may have been removed since.</p>
    </Empty>
  );
}

type Neighbours = {
  readonly previous: Schema<"Contact"> | undefined;
  readonly next: Schema<"Contact"> | undefined;
};

/** Those before and behind a contact, of the contacts that the list's filters let through. */
function neighboursOf(
  contacts: readonly Schema<"Contact">[],
  contactId: string,
  params: URLSearchParams,
): Neighbours {
  const { isWanted } = contactFilter(params);
  const shown = isWanted === undefined ? contacts : contacts.filter(isWanted);
  const index = shown.findIndex(({ id }) => id === contactId);
  if (index < 0) return { previous: undefined, next: undefined };
  return { previous: shown[index - 1], next: shown[index + 1] };
}
