import type { Person } from "@contact-scanner/core/extract/people/person";
import { readableEmail } from "@contact-scanner/core/url/readable-host";
import type { FoundContact } from "./api-client.ts";
import { contextAround, cutTo, formatTable, oneLine, type TableRow } from "./table.ts";

/** Characters that a page takes at most; the context takes what is left of the line. */
const MAX_PAGE_WIDTH = 40;

/**
 * The contacts as a table for a terminal of this width. The last column has whom a contact reaches, where a page names
 * somebody, and the context else.
 */
export function formatContactTable(contacts: readonly FoundContact[], columns: number): string {
  const rows = contacts.map(({ email, email_type, source_url, context, ...person }) => ({
    cells: [readableEmail(email), email_type, pageCell(source_url)],
    last: whoOrContext(person, { context, email }),
  }));
  return formatTable(
    [{ cells: ["EMAIL", "TYPE", "PAGE"], last: cutTo(lastHeading(namesSomebody(contacts))) }, ...rows],
    columns,
  );
}

/** Whether some of the contacts reach a person whom a page names. */
export function namesSomebody(contacts: readonly NamedPerson[]): boolean {
  return contacts.some(({ person_name }) => person_name !== null);
}

/** What the last column of a table of contacts is called. */
export function lastHeading(hasPeople: boolean): string {
  return hasPeople ? "PERSON, OR CONTEXT" : "CONTEXT";
}

/** What that column says of a contact. */
export function whoOrContext(
  contact: NamedPerson,
  { context, email }: Pick<FoundContact, "context" | "email">,
): TableRow["last"] {
  const person = personText(contact);
  return person === null ? contextAround(context, email) : cutTo(person);
}

/** Whom something reaches. */
type NamedPerson = { readonly person_name: string | null; readonly person_role: string | null };

/** A page's person as the API tells it of a contact. */
export function namedPerson(person: Person | null): NamedPerson {
  return { person_name: person?.name ?? null, person_role: person?.role ?? null };
}

/** A name with the role behind it: `Ann Whitlock, owner`; null where nobody is named. */
export function personText({ person_name: name, person_role: role }: NamedPerson): string | null {
  if (name === null) return null;
  return oneLine(role === null ? name : `${name}, ${role}`);
}

/** A page as a table shows it: without its host, which is the scan's. */
export function pageCell(url: string): string {
  const { pathname, search } = new URL(url);
  return cutTo(pathname + search)(MAX_PAGE_WIDTH);
}
