import { type ReactNode, useMemo } from "react";
import { Link, useSearchParams } from "wouter";
import type { AllItems } from "../api/all-items.ts";
import type { Schema } from "../api/client.ts";
import { FirstPage } from "../parts/first-page.tsx";
import type { EmptyList } from "../parts/list-states.tsx";
import { pathOf } from "../parts/site-link.tsx";
import type { TableColumn } from "../table/table-column.ts";
import { contactCard } from "../take-along/cards.ts";
import type { Sheet } from "../take-along/sheets.ts";
import { contactFilter, mailDomains } from "./contact-filter.ts";
import { ContactFilters } from "./contact-filters.tsx";
import { FoundTable } from "./found-table.tsx";
import { labelWords } from "./label-words.ts";

/** What the contacts of a scan, a domain and a batch have in common. */
export type AnyContact = Schema<"Contact">;

/** The columns that every list of contacts has; `hrefOf` leads to a contact's own page. */
export function contactColumns<Contact extends AnyContact>(
  hrefOf: (contact: Contact) => string,
): TableColumn<Contact>[] {
  return [
    {
      id: "email",
      title: "Address",
      width: 270,
      value: ({ email }) => email,
      cell: (contact) => <Link href={hrefOf(contact)}>{contact.email}</Link>,
    },
    {
      id: "type",
      title: "Type",
      width: 105,
      value: ({ email_type }) => email_type,
      cell: ({ email_type }) => <span className={`type type-${email_type}`}>{email_type}</span>,
    },
    { id: "person", title: "Person", width: 160, isWide: true, value: ({ person_name }) => person_name },
    { id: "role", title: "Role", width: 170, isWide: true, value: ({ person_role }) => person_role },
    {
      id: "confidence",
      title: "Confidence",
      width: 110,
      isWide: true,
      align: "end",
      value: ({ confidence }) => confidence,
      cell: ({ confidence, confidence_reasons }) => (
        <span title={confidence_reasons.join("\n")}>{confidence}</span>
      ),
    },
    {
      id: "mail",
      title: "Takes mail",
      width: 100,
      isWide: true,
      value: ({ deliverability }) => deliverability,
      cell: ({ deliverability, deliverability_reasons }) => (
        <span className={`mail mail-${deliverability}`} title={deliverability_reasons.join("\n")}>
          {deliverability}
        </span>
      ),
    },
    {
      id: "page",
      title: "Page",
      width: 180,
      isWide: true,
      value: ({ source_url }) => pathOf(source_url),
      cell: ({ source_url, sources_count }) => <FirstPage url={source_url} count={sources_count} />,
    },
    {
      id: "department",
      title: "Department",
      width: 130,
      isExtra: true,
      value: ({ department }) => labelWords(department),
    },
    {
      id: "seniority",
      title: "Seniority",
      width: 110,
      isExtra: true,
      value: ({ seniority }) => labelWords(seniority),
    },
    { id: "method", title: "Found in", width: 130, isExtra: true, value: ({ method }) => method },
    {
      id: "provider",
      title: "Mail provider",
      width: 130,
      isExtra: true,
      value: ({ mail_provider }) => mail_provider,
    },
    { id: "context", title: "Context", width: 320, isExtra: true, value: ({ context }) => context },
  ];
}

/** Contacts in a table, with the filters that its address names. */
export function ContactsTable<Contact extends AnyContact>({
  contacts,
  empty,
  columns,
  onOpen,
  startKey,
  sheet,
  site,
  siteOf = () => site,
}: {
  readonly contacts: AllItems<Contact>;
  readonly empty: EmptyList;
  readonly columns: readonly TableColumn<Contact>[];
  readonly onOpen: (contact: Contact) => void;
  /** The contact from which somebody came back to the list, by its id. */
  readonly startKey?: string | undefined;
  /** What files of the contacts hold. */
  readonly sheet: Sheet<Contact>;
  /** Whose contacts they are: a part of a file's name. */
  readonly site: string;
  /** Whose site each is of, where that differs. */
  readonly siteOf?: (contact: Contact) => string;
}): ReactNode {
  const [params] = useSearchParams();
  const filter = useMemo(() => contactFilter(params), [params]);
  const domains = useMemo(() => mailDomains(contacts.items), [contacts.items]);
  return (
    <FoundTable
      label="Contacts"
      what="contacts"
      list={contacts}
      empty={empty}
      isWanted={filter.isWanted}
      filters={<ContactFilters filter={filter} domains={domains} />}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={onOpen}
      startKey={startKey}
      sheet={sheet}
      site={site}
      listed={({ email }) => [email]}
      card={(contact) => contactCard(contact, siteOf(contact))}
    />
  );
}
