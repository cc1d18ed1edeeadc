import { joined } from "../context.ts";
import type { PageText } from "../text/page-text.ts";
import { roleElement } from "./element-hints.ts";
import { partsOf } from "./line-parts.ts";
import { firstLetter, isOfAnother, STRONG_DIVIDER } from "./parts-beside.ts";
import { cleanRole } from "./role-text.ts";
import type { PageLine, StandingName } from "./standing-name.ts";

/** What a class or a property calls a position, on a line of its own. */
export function hinted(page: PageText, lines: readonly PageLine[], name: StandingName): string | null {
  for (const line of lines) {
    if (isOfAnother(line, name)) return null;
    if (roleElement(page.elementAt(firstLetter(page.text, line.start)), line.end) !== null) {
      const role = cleanRole(line.text);
      if (role !== null && !/^\d/.test(role)) return role;
    }
  }
  return null;
}

/** The same in an element behind a name on its own line. */
export function hintedInLine(page: PageText, { start, end }: PageLine, name: StandingName): string | null {
  if (name.end >= end) return null;
  const raw = page.text.slice(start, end);
  for (const part of partsOf(raw, STRONG_DIVIDER, { start: name.end - start, end: raw.length })) {
    const node = page.elementAt(firstLetter(page.text, start + part.start));
    if (node === null || node.textStart < name.end) continue;
    // A sign may divide the text: `<span class="role">Lawyer – founding partner</span>`.
    const role = roleElement(node, end);
    if (role !== null && role.textStart >= name.end)
      return cleanRole(joined(page.text.slice(role.textStart, role.textEnd)));
  }
  return null;
}
