/** Text as Postgres stores it: `text` and `jsonb` hold no U+0000 and no lone surrogate, pages hold both. */
export function toDatabaseText(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}
