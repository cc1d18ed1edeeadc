/** What a card tells of a contact. */
export type CardContact = {
  readonly email: string;
  readonly person_name: string | null;
  readonly person_role: string | null;
  readonly source_url: string;
};

/** bytes of a line before it is folded (RFC 2426, 2.6) */
const LINE_BYTES = 75;

/**
 * A vCard 3.0 (RFC 2426), which address books of phones, Google and Outlook all import. A name is written as the page
 * has it: which part of it is the family's is not known, so it stands as one. Where nobody is named the address is the
 * card's name.
 */
export function vCard({ email, person_name, person_role, source_url }: CardContact, site: string): string {
  const name = person_name ?? email;
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `FN:${escapeText(name)}`,
    `N:${escapeText(name)};;;;`,
    `EMAIL;TYPE=INTERNET:${escapeText(email)}`,
    ...(person_role === null ? [] : [`TITLE:${escapeText(person_role)}`]),
    `ORG:${escapeText(site)}`,
    `NOTE:${escapeText(`Found on ${source_url}`)}`,
    "END:VCARD",
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join("");
}

/** RFC 2426, 4 and 5: what parts values and lines is written with a backslash. */
function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");
}

/** Lines of at most 75 bytes of UTF-8, each behind the first with a blank before it, and no character cut in two. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LINE_BYTES) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
