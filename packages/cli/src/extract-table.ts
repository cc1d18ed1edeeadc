import type { TypeReason } from "@contact-scanner/core/extract/judge/classify";
import { REJECTION_RULES } from "@contact-scanner/core/extract/judge/rejection";
import { readableEmail } from "@contact-scanner/core/url/readable-host";
import type { ExtractAnswer } from "./extract-answer.ts";
import { contextAround, cutTo, formatTable, oneLine } from "./table.ts";

/** The answer as a table for a person, on a terminal of this width. */
export function formatExtractTable({ emails, rejected }: ExtractAnswer, columns: number): string {
  const because = rejected === undefined ? [] : ["BECAUSE"];
  const header = { cells: ["EMAIL", "TYPE", "METHOD", ...because], last: cutTo("CONTEXT") };
  const rows = emails.map(({ email, type, method, context, reason }) => ({
    cells: [readableEmail(email), type, method, ...(reason ? [reasonText(reason)] : [])],
    last: contextAround(context, email),
  }));
  const contacts = emails.length === 0 ? "No addresses." : formatTable([header, ...rows], columns);
  return rejected === undefined ? `${contacts}\n` : `${contacts}\n\n${formatRejected(rejected, columns)}\n`;
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
