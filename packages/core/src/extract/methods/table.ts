import { loneCandidate, selectorOf } from "../candidate.ts";
import { PageElement } from "../dom/page-element.ts";
import type { PageTree } from "../dom/page-tree.ts";
import { hasPublicSuffix } from "../scan/public-suffix.ts";
import { type PageText, readableText } from "../text/page-text.ts";
import type { TextMethod } from "./method.ts";

/** Rows of a page that are read, and characters of a cell. */
const MAX_ROWS = 5_000;
const MAX_CELL_CHARS = 200;

const LONE_DOMAIN = /(?:^|[\s"'“„(])@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;
const LONE_SIGN = /\n\s{0,9}@\s{0,9}\n/;
/** A sentence that says what the addresses of a table end in. */
const SHARED =
  /(?:address|e-?mail|mail|user|append|add|suffix|domain|adress|adresse|correo|dirección|courriel|indirizz)/iu;
const MAILBOX_HEADER =
  /^(?:user(?: ?name| ?id)?|login|e-?mail|mail|account|alias|mailbox|net ?id|uni ?id|kürzel|benutzer(?:name)?|usuario|identifiant|utente|brukernavn|användare)$/i;
const MAILBOX = /^[\p{L}\p{N}](?:[\p{L}\p{N}._+-]{0,62}[\p{L}\p{N}])?$/u;

/**
 * Finds addresses whose mailbox stands in a cell of a table. The domain stands in the next cell, with or without a cell
 * for the sign between, or in a sentence above the table.
 */
export function* tableAddresses(
  tree: PageTree,
  page: PageText,
): Generator<{ address: string; row: PageElement }> {
  if (!hasLoneSign(page.text) || (page.text.search(LONE_DOMAIN) < 0 && page.text.search(LONE_SIGN) < 0))
    return;
  const shared = sharedDomain(page.text);
  let rows = 0;
  const mailboxColumns = new Map<PageElement["parentNode"], number>();
  for (const row of tree.rows) {
    if (++rows > MAX_ROWS) return;
    const cells = cellsOf(row);
    const header = cells.findIndex((cell) => MAILBOX_HEADER.test(cell));
    const table = tableOf(row);
    if (header >= 0) mailboxColumns.set(table, header);
    const next = cells.findIndex((cell, index) => index > 0 && cell.startsWith("@"));
    const mailbox = cells[next - 1] ?? "";
    const domain = (cells[next] === "@" ? cells[next + 1] : cells[next]?.slice(1)) ?? "";
    if (next > 0 && MAILBOX.test(mailbox) && hasPublicSuffix(domain))
      yield { address: `${mailbox}@${domain}`, row };
    const shortened =
      header < 0 && shared !== undefined ? (cells[mailboxColumns.get(table) ?? -1] ?? "") : "";
    if (MAILBOX.test(shortened)) yield { address: `${shortened}@${shared}`, row };
  }
}

/** Whether an at sign has no letter before it: the cheapest question, since most texts have none that has not. */
function hasLoneSign(text: string): boolean {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1))
    if (!/[\w.-]/.test(text[at - 1] ?? "")) return true;
  return false;
}

/** The domain of "all addresses end in @acme.com"; undefined where no sentence says so. */
function sharedDomain(text: string): string | undefined {
  for (const match of text.matchAll(LONE_DOMAIN)) {
    const before = text.slice(Math.max(0, match.index - 100), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const sentence = `${before.slice(before.lastIndexOf("\n") + 1)} ${after.split("\n", 1)[0]}`;
    if (SHARED.test(sentence) && hasPublicSuffix(match[1] ?? "")) return match[1];
  }
  return undefined;
}

/** The nearest table that a row stands in; null outside of one. */
function tableOf(row: PageElement): PageElement["parentNode"] {
  let parent = row.parentNode;
  while (parent !== null && parent.rawTagName !== "table") parent = parent.parentNode;
  return parent;
}

/**
 * The texts of a row's cells, empty for one too long to hold a mailbox; none of a row with a cell of more than a few
 * nodes, which lays the page out.
 */
function cellsOf(row: PageElement): string[] {
  const cells = row.childNodes.filter(
    (child): child is PageElement => child instanceof PageElement && /^t[dh]$/.test(child.rawTagName ?? ""),
  );
  if (cells.some((cell) => cell.childNodes.length > 8)) return [];
  return cells.map((cell) => {
    const size = (cell.range[1] ?? 0) - (cell.range[0] ?? 0);
    return size > 20 * MAX_CELL_CHARS ? "" : readableText(cell).slice(0, MAX_CELL_CHARS);
  });
}

/** Tables that put mailbox and domain into cells of their own. */
export const table: TextMethod = {
  name: "table",
  trust: "text",
  *find({ tree, text }) {
    if (tree === null) return;
    for (const { address, row } of tableAddresses(tree, text)) {
      const context = readableText(row).replace(/\s+/g, " ");
      yield loneCandidate(address, "text", { element: selectorOf(row), node: row, context });
    }
  },
};
