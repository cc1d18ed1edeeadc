import { type ReactNode, useMemo } from "react";
import { useLocation } from "wouter";
import { useAllItems } from "../api/all-items.ts";
import { answerOf, type Schema } from "../api/client.ts";
import { ContactsTable, contactColumns } from "../found/contacts-table.tsx";
import { useApi } from "../session/session.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { BATCH_CONTACT_SHEET } from "../take-along/sheets.ts";

type BatchContact = Schema<"BatchContact">;

/** ms between two looks at the contacts of a batch that goes on: they come with each scan's checkpoints */
const POLL_MS = 5_000;

/** A contact's page is that of the scan that saw it. */
const hrefOf = ({ id, source_job_id }: BatchContact): string =>
  source_job_id === null ? "/scans" : `/scans/${source_job_id}/contacts/${id}`;

const SITE: TableColumn<BatchContact> = {
  id: "site",
  title: "Site",
  width: 190,
  value: ({ scanned_domain }) => scanned_domain,
};

/** What all scans of a batch found, in one table. */
export function BatchContacts({
  batchId,
  isOver,
}: {
  readonly batchId: string;
  readonly isOver: boolean;
}): ReactNode {
  const api = useApi();
  const [, go] = useLocation();
  const columns = useMemo(() => [SITE, ...contactColumns(hrefOf)], []);
  const contacts = useAllItems<BatchContact>({
    key: ["batch", batchId, "contacts", isOver ? "over" : "running"],
    growsAt: "anywhere",
    pollMs: () => (isOver ? false : POLL_MS),
    page: (query, signal) =>
      answerOf(
        api.GET("/api/v3/scan/batch/{batch_id}/contacts", {
          params: { path: { batch_id: batchId }, query },
          signal,
        }),
      ),
  });
  return (
    <ContactsTable
      contacts={contacts}
      empty={{
        title: "No contact.",
        why: isOver ? "None of its scans found any; each says what it saw." : "What they find appears here.",
      }}
      columns={columns}
      onOpen={(contact) => go(hrefOf(contact))}
      sheet={BATCH_CONTACT_SHEET}
      site="batch"
      siteOf={({ scanned_domain }) => scanned_domain}
    />
  );
}
