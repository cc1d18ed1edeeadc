import { counted } from "../parts/counted.ts";
import { pathOf } from "../parts/site-link.tsx";
import type { Outcome, Visit } from "./visits.ts";

/** A visit in words; `index` counts from 0. */
export function visitWords(visit: Visit, index: number): string {
  return `${(index + 1).toLocaleString("en")}. ${pathOf(visit.url)}: ${outcomeWords(visit)}`;
}

function outcomeWords({ outcome, contacts, news, error }: Visit): string {
  const known = contacts - news;
  switch (outcome) {
    case "new":
      return `brought ${counted(news, "contact")}${known > 0 ? `, and holds ${known} known before` : ""}`;
    case "known":
      return `holds ${counted(contacts, "contact")}, known before`;
    case "none":
      return "holds no contact";
    case "failed":
      return `not read. ${error}`;
  }
}

/** What is said of the visits of each kind, behind their number. */
const COUNTED: readonly { readonly outcome: Outcome; readonly words: string }[] = [
  { outcome: "new", words: "brought contacts" },
  { outcome: "known", words: "held known ones alone" },
  { outcome: "none", words: "held none" },
  { outcome: "failed", words: "not read" },
];

/** All visits in a sentence. */
export function mapWords(visits: readonly Visit[]): string {
  const parts = COUNTED.flatMap(({ outcome, words }) => {
    const count = visits.filter((visit) => visit.outcome === outcome).length;
    return count === 0 ? [] : [`${count.toLocaleString("en")} ${words}`];
  });
  return `${counted(visits.length, "page")} in the order of reading: ${parts.join(", ")}.`;
}

/** How a running scan goes: what was read, and how long ago it brought something. "" before its first page. */
export function progressWords(visits: readonly Visit[]): string {
  if (visits.length === 0) return "";
  const failed = visits.filter(({ outcome }) => outcome === "failed").length;
  const read = `${counted(visits.length - failed, "page")} read${failed > 0 ? `, ${failed} not` : ""}.`;
  const last = visits.findLastIndex(({ news }) => news > 0);
  if (last < 0) return `${read} No contact yet.`;
  const since = visits.length - 1 - last;
  return `${read} The last new contact came ${since === 0 ? "with the last page" : `${counted(since, "page")} ago`}.`;
}
