import type { PageElement } from "../dom/page-element.ts";
import type { PageText } from "../text/page-text.ts";
import type { Anchor } from "./anchors.ts";
import { parentOf } from "./element-hints.ts";
import { foldName } from "./fold-name.ts";
import { firstLetter } from "./parts-beside.ts";
import type { Found, PersonSearch } from "./person-search.ts";
import { meaningOf } from "./role.ts";
import { cleanRole, isPosition } from "./role-text.ts";
import type { PageLine } from "./standing-name.ts";

/** Characters above a person in which a heading may stand, and below in which nobody else may. */
const MAX_ABOVE_CHARS = 200;
/** Characters below in which nobody else may stand: another card would begin there. */
const MAX_BELOW_CHARS = 600;
/** Elements of a line that are asked whether they are a heading: bold letters in a cell of the whole row. */
const MAX_LEVELS = 5;
const HEADING = /^(?:h[1-6]|dt|th|caption|legend|summary|strong|b)$/;
/** Several people, in languages that say so by the end of a word. */
const PLURAL =
  /(?:[a-z]{2}(?:ors|ers|ees|ants|ists|ians|ents|esses)|men|innen|ledamoter|medlemmer|medlemmar|jasenet|leden|eurs|euses|rices|ores|oras|dores|tori|trici|ieri|iere|owie|ove|ari|ler|lar|leri|lari|ok|ek|membres|membros|miembros|membri|tagok|clenove)(?:\P{L}|$)/u;

/** A part of a house by the end of its first word, or as a whole: `Buchhaltung`, `Secretaría`, `Yönetim Kurulu`. */
const PART_OF_HOUSE =
  /^\p{L}*(?:ung|ion|ing|tat|ia[at]?t|aria|eria|oria|ie|rie|idade?|ita|ia|ura|schaft|amt|technik|ctvi|osc|eles|seg|al|riado)(?!\p{L})|^(?:board|vorstand|direction|yonetim kurulu|vedeni(?: \p{L}+)?|ledning|ledelse|役員|logistirio)$/u;

/**
 * The position that a heading right above a person says, where he is the only one below it: `<h3>Chairman:</h3><p>Tom
 * Lee, tom@acme.com</p>`, or a row of its own in a table. A heading that several stand below is their department's.
 */
export function headingRole(
  found: Found,
  anchor: Anchor,
  { page, lines, anchors }: PersonSearch,
): string | null {
  const start = Math.min(found.from, found.name.start, anchor.start);
  const above = [...lines.between(Math.max(0, start - MAX_ABOVE_CHARS), start)].at(-1);
  if (above === undefined || above.names.some(({ isKnown, hasTitle }) => isKnown || hasTitle)) return null;
  if (!isHeadingLine(page, above)) return null;
  const role = cleanRole(above.text);
  if (role === null || !meaningOf(role).isTitle || !isPosition(role)) return null;
  const folded = foldName(role);
  if (PLURAL.test(folded) || PART_OF_HOUSE.test(folded)) return null;
  const end = Math.max(found.to, found.name.end, anchor.end);
  for (const line of lines.between(end, end + MAX_BELOW_CHARS)) {
    if (
      line.names.some(
        ({ isWhole, isKnown, hasTitle, isNamed }) => isWhole && (isKnown || hasTitle || isNamed),
      )
    )
      return null;
    if (isHeadingLine(page, line)) break;
    const others = anchors.between(line.start, line.end);
    if (others.some(({ kind, value, isRole }) => kind === "email" && !isRole && value !== anchor.value))
      return null;
  }
  return role;
}

function isHeadingLine(page: PageText, { start, end }: PageLine): boolean {
  let node: PageElement | null = page.elementAt(firstLetter(page.text, start));
  for (let level = 0; node && level < MAX_LEVELS && node.textEnd <= end + 1; level++) {
    if (HEADING.test(node.rawTagName) || isWholeRow(node)) return true;
    node = parentOf(node);
  }
  return false;
}

/** Whether a cell is as wide as others of its table together. */
function isWholeRow(cell: PageElement): boolean {
  return cell.rawTagName === "td" && /^\s*[2-9]/.test(cell.getAttribute("colspan") ?? "");
}
