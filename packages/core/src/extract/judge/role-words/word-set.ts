/**
 * Words of a text with blanks between, each a mailbox of a function: lower case, without diacritics (see classify.ts),
 * and in one, since a hyphen or a dot between two of their parts is passed over. Words that are names of many people
 * are left out, and so are initials.
 */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}
