import type { TypeReason } from "@contact-scanner/core/extract/judge/classify";
import { REJECTION_RULES } from "@contact-scanner/core/extract/judge/rejection";
import { readableEmail } from "@contact-scanner/core/url/readable-host";
import { lastHeading, namedPerson, whoOrContext } from "./contact-table.ts";
import type { ExtractAnswer } from "./extract-answer.ts";
import { formatExtractContents } from "./extract-contents-table.ts";
import { cutTo, formatTable, oneLine } from "./table.ts";

/** The answer as a table for a person, on a terminal of this width. */
export function formatExtractTable(answer: ExtractAnswer, columns: number): string {
  const { emails, rejected } = answer;
  const named = emails.some(({ person }) => person !== null);
  const because = rejected === undefined ? [] : ["BECAUSE"];
  const header = { cells: ["EMAIL", "TYPE", "METHOD", ...because], last: cutTo(lastHeading(named)) };
  const rows = emails.map(({ email, type, method, context, reason, person }) => ({
    cells: [readableEmail(email), type, method, ...(reason ? [reasonText(reason)] : [])],
    last: whoOrContext(namedPerson(person), { context, email }),
  }));
  const contacts = emails.length === 0 ? "No addresses." : formatTable([header, ...rows], columns);
  const tables = [contacts, ...formatExtractContents(answer, columns)];
  if (rejected !== undefined) tables.push(formatRejected(rejected, columns));
  return `${tables.join("\n\n")}\n`;
}

function reasonText({ rule, list, match }: TypeReason): string {
  return list === null ? rule : `${rule} ${match} (${list})`;
}

function formatRejected(rejected: NonNullable<ExtractAnswer["rejected"]>, columns: number): string {
  if (rejected.length === 0) return "No candidate was refused.";
  const rows = rejected.map(({ candidate, method, rule }) => ({
    cells: [oneLine(candidate), method, rule],
    last: cutTo(REJECTION_RULES[rule]),
  }));
  return formatTable([{ cells: ["REFUSED", "METHOD", "RULE"], last: cutTo("WHY") }, ...rows], columns);
}
