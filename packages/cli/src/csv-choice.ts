import { csvRow } from "@contact-scanner/core/csv";
import { type ContactChoice, chooseContacts } from "./contact-choice.ts";
import { csvRecords } from "./csv-records.ts";

/** The API's CSV of a site's contacts with those rows that are chosen, in the order that is asked for. */
export function chooseCsvRows(csv: string, choice: ContactChoice, domain: string): string {
  const [head, ...records] = csvRecords(csv, ",");
  const headings = head?.cells ?? [];
  const column = (name: string) => headings.findIndex((heading) => heading.replace("\ufeff", "") === name);
  const [email, type, method] = [column("email"), column("email_type"), column("method")];
  const confidence = column("confidence");
  const contacts = records.map(({ cells }) => ({
    email: cells[email] ?? "",
    email_type: cells[type] ?? "",
    method: cells[method] ?? null,
    confidence: Number(cells[confidence] ?? 0),
    cells,
  }));
  return [{ cells: headings }, ...chooseContacts(contacts, choice, domain)]
    .map(({ cells }) => csvRow(cells))
    .join("");
}
