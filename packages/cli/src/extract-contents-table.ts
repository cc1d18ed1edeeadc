import type { Fact, Organization } from "@contact-scanner/core/extract/organization/organization";
import { namedPerson, personText } from "./contact-table.ts";
import type { ExtractAnswer } from "./extract-answer.ts";
import { cutTo, formatTable, oneLine, type TableRow } from "./table.ts";

/** What a page tells beside its addresses, as tables for a terminal of this width, where there is something to show. */
export function formatExtractContents(answer: ExtractAnswer, columns: number): string[] {
  return [
    block(["PHONE", "KIND", "METHOD"], "PERSON", answer.phones.map(phoneRow)),
    block(
      ["PROFILE", "METHOD"],
      "URL",
      answer.profiles.map(({ network, method, value }) => whole([network, method], value)),
    ),
    block(
      ["FORM"],
      "CAPTCHA",
      answer.forms.map(({ element, hasCaptcha }) => whole([element], hasCaptcha ? "yes" : "no")),
    ),
    block(["ORGANISATION", "METHOD"], "WHAT IT SAYS", factRows(answer.organization)),
  ].flatMap((rows) => (rows.length === 0 ? [] : formatTable(rows, columns)));
}

function block(heading: readonly string[], last: string, rows: readonly TableRow[]): TableRow[] {
  return rows.length === 0 ? [] : [{ cells: heading, last: cutTo(last) }, ...rows];
}

function phoneRow({ value, kind, method, person }: ExtractAnswer["phones"][number]): TableRow {
  return { cells: [value, kind, method], last: cutTo(personText(namedPerson(person)) ?? "") };
}

/** A row whose last text is not cut: a person opens or copies it. */
function whole(cells: readonly string[], text: string): TableRow {
  return { cells, last: () => oneLine(text) };
}

function factRows(organization: Organization | null): TableRow[] {
  if (organization === null) return [];
  const { legalName, address, vatNumber, registerNumber, registerCourt, directors } = organization;
  const row = (word: string, fact: Fact | null) =>
    fact === null ? [] : [whole([word, fact.method], fact.value)];
  return [
    ...row("Legal name", legalName),
    ...row("Address", address),
    ...row("VAT number", vatNumber),
    ...row("Register number", registerNumber),
    ...row("Register", registerCourt),
    ...directors.flatMap((director) => row("Director", director)),
  ];
}
