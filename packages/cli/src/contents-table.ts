import { pageCell, personText } from "./contact-table.ts";
import type { FoundContents, FoundOrganization, FoundPoint } from "./contents-answers.ts";
import { cutTo, formatTable, oneLine, type TableRow } from "./table.ts";

/** The facts of an organisation as a person calls them, in the order in which they are shown. */
const FACT_WORDS = [
  ["legal_name", "Legal name"],
  ["address", "Address"],
  ["vat_number", "VAT number"],
  ["register_number", "Register number"],
  ["register_court", "Register"],
] as const satisfies readonly (readonly [keyof FoundOrganization, string])[];

/**
 * Phones, profiles, forms and the organisation as tables for a terminal of this width, each where there is something to
 * show.
 */
export function formatContents(
  { contact_points: points, organization }: Pick<FoundContents, "contact_points" | "organization">,
  columns: number,
): string[] {
  const of = (kind: FoundPoint["kind"]) => points.filter((point) => point.kind === kind);
  return [
    block(["PHONE", "KIND", "PAGE"], "PERSON", of("phone").map(phoneRow)),
    block(["PROFILE", "PAGE"], "URL", of("profile").map(profileRow)),
    block(["FORM", "CAPTCHA"], "", of("form").map(formRow)),
    block(["ORGANISATION", "PAGE"], "WHAT IT SAYS", factRows(organization)),
  ].flatMap((rows) => (rows.length === 0 ? [] : formatTable(rows, columns)));
}

function block(heading: readonly string[], last: string, rows: readonly TableRow[]): TableRow[] {
  return rows.length === 0 ? [] : [{ cells: heading, last: cutTo(last) }, ...rows];
}

function phoneRow(point: FoundPoint): TableRow {
  return {
    cells: [point.value, point.phone_kind ?? "", firstPage(point)],
    last: cutTo(personText(point) ?? ""),
  };
}

/** The URL is whole, however long: a person opens it. */
function profileRow(point: FoundPoint): TableRow {
  return { cells: [point.network ?? "", firstPage(point)], last: () => oneLine(point.value) };
}

function formRow({ value, has_captcha: hasCaptcha }: FoundPoint): TableRow {
  return { cells: [pageCell(value), hasCaptcha ? "yes" : "no"], last: cutTo("") };
}

function factRows({ directors, ...facts }: FoundOrganization): TableRow[] {
  const single = FACT_WORDS.flatMap(([name, word]) => {
    const fact = facts[name];
    return fact === null ? [] : [factRow(word, fact)];
  });
  return [...single, ...directors.map((director) => factRow("Director", director))];
}

/** The value is whole, however long: a person copies it. */
function factRow(word: string, { value, page }: { value: string; page: string }): TableRow {
  return { cells: [word, pageCell(page)], last: () => oneLine(value) };
}

function firstPage({ places: [first] }: FoundPoint): string {
  return first === undefined ? "" : pageCell(first.page);
}
