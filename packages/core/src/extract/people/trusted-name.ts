import { agreementOf } from "./agreement.ts";
import type { Anchor } from "./anchors.ts";
import { foldName } from "./fold-name.ts";
import { isGiven } from "./given-name.ts";
import { NOT_NAMES } from "./not-names.ts";
import type { PersonSearch } from "./person-search.ts";
import { meaningOf } from "./role.ts";
import { type RoleBeside, roleBeside } from "./role-beside.ts";
import type { StandingName } from "./standing-name.ts";

const LETTERS_OF_MAILBOXES = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const CASED = /[\p{Lu}\p{Ll}]/u;

/** Offices as mailboxes of houses in East Asia are called, in English and in Latin letters. */
const OFFICES: ReadonlySet<string> = new Set(
  "office room lab dept desk team center centre staff master soumu jimu jimukyoku eigyo eigyou saiyo saiyou jinji kouhou koho kikaku keiri fukushi kosodate kyoiku kyouiku gakusei kyomu kyoumu toiawase otoiawase uketsuke yoyaku madoguchi kanri shomu kanko kankou kensetsu zeimu shimin jumin kankyo bousai kodomo seikatsu order bianji bangongshi zhaosheng zhaopin caiwu renshi xuanchuan kefu xiaoshou shichang jishu yewu jiaowu keyan tuanwei dangwei jebo munui gogaek hongbo insa chongmu gyomu haksa ipsi sangdam yeyak".split(
    " ",
  ),
);
/** What is too short to be made of a name of three syllables: `ad`, `pr`, `hr`. */
const OFFICE_LETTERS = /^(?:ad|ads|pr|hr|cs|it|gm|qa|md|ir)\d{0,2}$/;

/** Whether a name without agreement is surely one, and may be this anchor's. */
export function isTrusted(
  anchor: Anchor,
  name: StandingName,
  { from, to }: { readonly from: number; readonly to: number },
  { page, lines }: PersonSearch,
): boolean {
  if (!name.isWhole || name.isAside) return false;
  // The cheapest question first: of most mailboxes and names the mailbox says that it is somebody else's.
  if (anchor.kind === "email" && !isMute(name, anchor))
    return (
      name.isNamed &&
      (anchor.isFree || isGiven(localOf(anchor))) &&
      !/[._-]/.test(localOf(anchor)) &&
      !isMailboxOfFunction(anchor)
    );
  if (anchor.kind === "email" && isOfHouse(anchor)) return false;
  if (name.isKnown || name.hasTitle || name.isNamed) return true;
  const mayBeTold = anchor.kind === "email" || name.isHeading || !CASED.test(name.name);
  // `研究助理` has the form of a name.
  if (!mayBeTold || meaningOf(name.name).isRole) return false;
  return hasRole(name, roleBeside(name, page, lines, from, to));
}

/**
 * Whether a mailbox cannot say whose it is, as the name has another script: a few letters that are nobody's initials
 * (`hr`, `dep`) are those of an office.
 */
export function isMute({ name }: StandingName, { value }: Anchor): boolean {
  if (LETTERS_OF_MAILBOXES.test(name) || agreementOf(name, value) !== "silent") return false;
  const local = foldName(value.slice(0, value.lastIndexOf("@")));
  return !local.split(/[^a-z]+/).some((part) => OFFICES.has(part)) && !OFFICE_LETTERS.test(local);
}

/** Whether a mailbox's name is a word of firms and offices. */
export function isMailboxOfFunction(anchor: Anchor): boolean {
  const local = localOf(anchor);
  return NOT_NAMES.has(local) || meaningOf(local).isRole;
}

/** Whether a mailbox is called after what it does or as its house is: `fabric@acme-fabric.com`. */
function isOfHouse(anchor: Anchor): boolean {
  const [local = "", domain = ""] = anchor.value.split("@");
  // In two parts it is made as people's are: `jh.seo`.
  if (/[._-]/.test(local)) return false;
  return isMailboxOfFunction(anchor) || (!anchor.isFree && domain.split(/[.-]/).includes(local));
}

function localOf({ value }: Anchor): string {
  return foldName(value.slice(0, value.lastIndexOf("@")));
}

/** Whether a position stands beside a name; in scripts without capitals a text that may be one is enough. */
function hasRole({ name }: StandingName, beside: RoleBeside | null): boolean {
  return beside !== null && (beside.isTold || !CASED.test(name));
}

/**
 * Of several names without capitals, which other short texts look like, the one that a label or a heading says to be
 * one; else all of them.
 */
export function marked(names: readonly StandingName[]): readonly StandingName[] {
  if (names.length < 2 || names.some(({ name }) => CASED.test(name))) return names;
  const told = [names.filter(({ isNamed }) => isNamed), names.filter(({ isHeading }) => isHeading)];
  return told.find(({ length }) => length === 1) ?? names;
}

/** Names without those that are written again. */
export function unique(names: readonly StandingName[]): StandingName[] {
  const byName = new Map<string, StandingName>();
  for (const name of names) {
    const key = foldName(name.name);
    if (!byName.has(key)) byName.set(key, name);
  }
  return [...byName.values()];
}
