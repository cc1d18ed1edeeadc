import { readableEmail, withReadableHosts } from "@contact-scanner/core/url/readable-host";
import { lastHeading, namesSomebody, pageCell, whoOrContext } from "../contact-table.ts";
import { counted } from "../counted.ts";
import { cutTo, formatTable, oneLine, type TableRow } from "../table.ts";
import type { SiteResult } from "./site-result.ts";
import { createTotals } from "./totals.ts";

/** rows of a table at most: their widths are known only when all are in memory, and nobody reads more on a terminal */
const MAX_ROWS = 10_000;
/** characters that a site takes at most: whoever wants it whole takes a file */
const MAX_SITE_WIDTH = 40;

/** The results as one table for a terminal of this width, and a line for each that is not complete. */
export async function* writeTable(
  results: AsyncIterable<SiteResult>,
  columns: number,
): AsyncGenerator<string> {
  const rows: TableRow[] = [];
  let hasPeople = false;
  const incomplete: string[] = [];
  const totals = createTotals();
  for await (const result of results) {
    totals.add(result);
    hasPeople ||= namesSomebody(result.contacts);
    rows.push(...siteRows(result).slice(0, MAX_ROWS - rows.length));
    if (result.status !== "complete" && incomplete.length < MAX_ROWS) incomplete.push(failureLine(result));
  }
  if (rows.length > 0) yield `${formatTable([heading(hasPeople), ...rows], columns)}\n`;
  const more = totals.contacts() - rows.length;
  if (more > 0) yield `… and ${counted(more, "contact")} more: --csv and --jsonl give them all.\n`;
  yield `${rows.length > 0 ? "\n" : ""}${totals.sentence()}\n`;
  for (const line of incomplete) yield `${line}\n`;
}

function heading(hasPeople: boolean): TableRow {
  return { cells: ["SITE", "EMAIL", "TYPE", "PAGE"], last: cutTo(lastHeading(hasPeople)) };
}

function siteRows({ site, contacts }: SiteResult): TableRow[] {
  const name = cutTo(withReadableHosts(site))(MAX_SITE_WIDTH);
  return contacts.map(({ email, email_type, source_url, context, ...person }) => ({
    cells: [name, readableEmail(email), email_type, pageCell(source_url)],
    last: whoOrContext(person, { context, email }),
  }));
}

function failureLine({ line, site, status, error }: SiteResult): string {
  const name = status === "unreadable" ? `Line ${line}` : site;
  return oneLine(withReadableHosts(`${name}: ${error ?? status}`));
}
