/** A line of what was pasted that names a site: its number, from 1 on, and what is sent to the API. */
export type SiteLine = { readonly line: number; readonly url: string };

/** Between the cells of a table that was pasted from a sheet, or of a CSV file. */
const CELL_END = /[\t;,]/;
/**
 * A host with a dot, or with a port, and whatever stands before and behind it; the API judges what it is. A host holds
 * none of what ends it, so that there is one place where it ends, and the time is linear.
 */
const LIKE_A_SITE = /^(?:https?:\/\/)?[^\s/@?#]+(?:\.[^\s/@?#.]{2,}|:\d+)(?:[/?#]\S*)?$/i;

/**
 * The sites that a text names, a line each. Blank lines and comments (`#`) are left out, and a site that an earlier
 * line names by the same letters. Of a line with several cells it is the first that looks like a site; where none
 * does, the whole line, so that the API says what is wrong with it.
 */
export function sitesOfText(text: string): SiteLine[] {
  const seen = new Set<string>();
  return text.split(/\r\n|[\r\n]/).flatMap((whole, index) => {
    const trimmed = whole.trim();
    if (trimmed === "" || trimmed.startsWith("#")) return [];
    const cells = trimmed.split(CELL_END).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    const url = cells.find((cell) => LIKE_A_SITE.test(cell)) ?? trimmed;
    if (seen.has(url)) return [];
    seen.add(url);
    return [{ line: index + 1, url }];
  });
}
