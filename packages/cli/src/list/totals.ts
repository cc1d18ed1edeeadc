import { counted } from "../counted.ts";
import type { SiteResult } from "./site-result.ts";

/** Statuses in the order in which totals tell them, with their words after a number. */
const STATUS_WORDS: Readonly<Record<SiteResult["status"], (count: number) => string>> = {
  complete: (count) => `${counted(count, "site")} complete`,
  failed: (count) => `${count} failed`,
  cancelled: (count) => `${count} cancelled`,
  running: (count) => `${count} still at work`,
  pending: (count) => `${count} not begun`,
  unreadable: (count) => `${counted(count, "line")} that ${count === 1 ? "is no site" : "are no sites"}`,
};

/** How many results and contacts there are, counted as they come. */
export type Totals = {
  add(result: SiteResult): void;
  /** Contacts so far. */
  contacts(): number;
  /** Whether every result so far is that of a complete scan. */
  areAllComplete(): boolean;
  /** The counts in a sentence. */
  sentence(): string;
};

/** Totals of nothing yet. */
export function createTotals(): Totals {
  const counts = new Map<string, number>();
  let contacts = 0;
  return {
    add(result) {
      contacts += result.contacts.length;
      counts.set(result.status, (counts.get(result.status) ?? 0) + 1);
    },
    contacts: () => contacts,
    areAllComplete: () => [...counts.keys()].every((status) => status === "complete"),
    sentence() {
      const parts = Object.entries(STATUS_WORDS).flatMap(([status, words]) => {
        const count = counts.get(status);
        return count === undefined ? [] : [words(count)];
      });
      return `${[counted(contacts, "contact"), ...parts].join(", ")}.`;
    },
  };
}
