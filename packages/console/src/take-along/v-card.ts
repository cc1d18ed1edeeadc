/** What a card tells of somebody, or of a mailbox that nobody is named for. */
export type Card = {
  /** null = nobody is named: the first address is the card's name then. */
  readonly name: string | null;
  readonly role: string | null;
  readonly emails: readonly string[];
  /** E.164 */
  readonly phones: readonly string[];
  /** Whose site it is. */
  readonly site: string;
  /** The page where it stands first; null = not known. */
  readonly page: string | null;
};

/** bytes of a line before it is folded (RFC 2426, 2.6) */
const LINE_BYTES = 75;

/**
 * A vCard 3.0 (RFC 2426). It is what Apple's and Google's address books write themselves; 4.0 (RFC 6350) is refused by
 * Android's own import and by others. A name is written as the page has it: which part of it is the family's is not
 * known, so it stands as one. Where nobody is named the address is the card's name.
 */
export function vCard({ name, role, emails, phones, site, page }: Card): string {
  const shown = name ?? emails[0] ?? site;
  const home = page === null ? null : originOf(page);
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `FN:${escapeText(shown)}`,
    `N:${escapeText(shown)};;;;`,
    ...emails.map((email) => `EMAIL;TYPE=INTERNET:${escapeText(email)}`),
    ...phones.map((phone) => `TEL;TYPE=WORK:${escapeText(phone)}`),
    ...(role === null ? [] : [`TITLE:${escapeText(role)}`]),
    `ORG:${escapeText(site)}`,
    ...(home === null ? [] : [`URL:${home}`]),
    ...(page === null ? [] : [`NOTE:${escapeText(`Found on ${page}`)}`]),
    "END:VCARD",
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join("");
}

/** The site that a page is of; null where it is none of the web. */
function originOf(page: string): string | null {
  const url = URL.parse(page);
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.origin : null;
}

/** RFC 2426, 4 and 5: what parts values and lines is written with a backslash. */
function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");
}

/** Lines of at most 75 bytes of UTF-8, each behind the first with a blank before it, and no character cut in two. */
function fold(line: string): string {
  // UTF-8 takes three bytes for a UTF-16 unit at most: most lines need no look at each character.
  if (line.length * 3 <= LINE_BYTES) return line;
  let folded = "";
  let bytes = 0;
  for (const character of line) {
    const size = utf8Bytes(character.codePointAt(0) ?? 0);
    if (bytes + size > LINE_BYTES) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

/** RFC 3629, 3; half of a pair is written as U+FFFD, which takes three as well. */
function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_00_00 ? 3 : 4;
}
