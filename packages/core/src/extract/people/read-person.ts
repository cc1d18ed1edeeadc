import { LIMITS } from "../../config.ts";
import { siteText } from "../../site-text.ts";
import { selectorOf } from "../candidate.ts";
import { isElement, type PageElement } from "../dom/page-element.ts";
import type { Anchor } from "./anchors.ts";
import { cardAround } from "./card-around.ts";
import { namesOf, parentOf } from "./element-hints.ts";
import { foldName } from "./fold-name.ts";
import { headingRole } from "./heading-role.ts";
import type { Person, PersonReason } from "./person.ts";
import type { Found, PersonSearch } from "./person-search.ts";
import { meaningOf } from "./role.ts";
import { roleBeside } from "./role-beside.ts";
import { withoutRemark } from "./role-further.ts";
import { shortRole } from "./role-text.ts";
import type { StandingName } from "./standing-name.ts";
import { columnsOf, type TableColumns, textBelow } from "./table-columns.ts";
import { inOrderOfMailbox, withoutLead } from "./written-order.ts";

/** A person as read at one place. */
export type ReadPerson = {
  readonly person: Person;
  /** Where it was found, with all of the structure that is this person's alone. */
  readonly found: Found;
  /** Whether words, a class or a column say that the role is one; else its place does, or there is none. */
  readonly isTold: boolean;
};

/** The person that a name is, with the position beside it. */
export function readPerson(near: Found, anchor: Anchor, search: PersonSearch): ReadPerson {
  const { page, lines } = search;
  const { name, block } = near;
  const columns = columnsOf(name.node);
  const below = textBelow(name.node, anchor.node);
  const inColumn = (columns && roleInColumn(columns)) ?? (below === null ? null : shortRole(below));
  const besideNear = roleBeside(name, page, lines, near.from, near.to);
  const found = besideNear?.isTold || inColumn ? near : cardAround(near, anchor, search);
  const besideFar = found === near ? null : roleBeside(name, page, lines, found.from, found.to);
  const beside = besideFar?.isTold ? besideFar : besideNear;
  // By its place alone a text is as often where or when somebody is there: `(North district)`, `Mondays only`.
  const told = inColumn ?? (beside?.isTold ? withoutFirm(beside.role, anchor) : null);
  const role = told ?? headingRole(found, anchor, search);
  const written =
    anchor.kind === "email"
      ? inOrderOfMailbox(withoutLead(name.name, anchor.value), anchor.value)
      : name.name;
  const person: Person = {
    name: siteText(written, LIMITS.maxPersonNameChars),
    role: null,
    department: null,
    seniority: null,
    reason: reasonOf(name, block, anchor),
    element: name.node && selectorOf(name.node),
  };
  return { person: withRole(person, role), found, isTold: role !== null && (beside?.isTold ?? false) };
}

/** A person with a position as it is written, and what its words say. */
export function withRole(person: Person, role: string | null): Person {
  const { department, seniority } = role === null ? { department: null, seniority: null } : meaningOf(role);
  return {
    ...person,
    role: role === null ? null : siteText(withoutRemark(role), LIMITS.maxRoleChars),
    department,
    seniority,
  };
}

/** `Director of Communications, Lumanova` at lumanova.com. */
function withoutFirm(role: string, { value }: Anchor): string | null {
  const [, domain = ""] = value.split("@");
  const cut = role.lastIndexOf(",");
  const last = foldName(role.slice(cut + 1)).replace(/[^a-z0-9]/g, "");
  if (last === "" || !domain.replaceAll("-", "").split(".").includes(last)) return role;
  return cut > 0 ? role.slice(0, cut) : null;
}

function roleInColumn({ role }: TableColumns): string | null {
  // `D, E` are subjects of a teacher, shortened.
  return role !== null &&
    /\p{L}{3}|[\u3000-\u9fff\uac00-\ud7af]/u.test(role) &&
    role.length <= LIMITS.maxRoleChars
    ? role
    : null;
}

const REASONS: ReadonlyMap<string, PersonReason> = new Map([
  ["tr", "table_row"],
  ["td", "table_row"],
  ["tbody", "table_row"],
  ["table", "table_row"],
  ["li", "list_item"],
  ["ul", "list_item"],
  ["ol", "list_item"],
  ["figure", "figure"],
  ["dl", "definition"],
  ["dd", "definition"],
  ["p", "paragraph"],
]);

function reasonOf(name: StandingName, block: PageElement, anchor: Anchor): PersonReason {
  if (anchor.node.rawTagName === "a" && name.start >= anchor.start && name.start < anchor.end)
    return "link_text";
  for (
    let element: PageElement | null = block, level = 0;
    element && level < 3;
    element = parentOf(element), level++
  ) {
    const names = namesOf(element);
    if (/(?:^|\s)(?:vcard|h-card)(?:\s|$)/.test(names)) return "hcard";
    if (/Person/.test(element.getAttribute("itemtype") ?? element.getAttribute("typeof") ?? ""))
      return "microdata";
  }
  const reason = REASONS.get(block.rawTagName);
  if (reason !== undefined) return reason;
  return name.node && /^h[1-6]$/.test(name.node.rawTagName) && block.childNodes.filter(isElement).length > 3
    ? "heading"
    : "card";
}
