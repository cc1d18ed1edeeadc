import { decodeHTML } from "entities/decode";
import type { Contact } from "./contact.ts";
import { isElement, type PageElement } from "./dom/page-element.ts";
import type { PageTree } from "./dom/page-tree.ts";
import type { Place } from "./people/anchors.ts";

/** Scripts of a page that are looked at, and characters of one that writes an address: others hold programs. */
const MAX_SCRIPTS = 300;
const MAX_SCRIPT_CHARS = 4_000;
/** Addresses of a page that only scripts write, and siblings before a script that are asked where they end. */
const MAX_ADDRESSES = 50;
const MAX_SIBLINGS = 200;

const SIGN = /@|&#|%40|\\x40/;
/** Where two literals are joined: `'info' + '&#64;'`. */
const JOINED = /["'`]\s{0,9}\+\s{0,9}["'`]/g;
/** The element into which a script writes, as Joomla's cloak does. */
const WRITES_TO = /getElementById\(\s{0,9}["']([\w-]{1,80})["']/;

/**
 * Where addresses stand that only scripts write: at the element into which a script writes one, or where the script
 * stands. Whose an address is stands around that place, as around any other.
 */
export function withScriptPlaces(
  { scripted }: PageTree,
  contacts: readonly Contact[],
  places: ReadonlyMap<string, readonly Place[]>,
): ReadonlyMap<string, readonly Place[]> {
  const wanted = contacts
    .filter(({ email, method }) => method === "script" && !places.has(email))
    .slice(0, MAX_ADDRESSES);
  if (wanted.length === 0) return places;
  const found = new Map(places);
  const scripts = scripted.filter(({ rawTagName }) => rawTagName === "script").slice(0, MAX_SCRIPTS);
  for (const script of scripts) {
    const source = script.rawText;
    if (source.length > MAX_SCRIPT_CHARS || !SIGN.test(source)) continue;
    const written = decodeHTML(source).replace(JOINED, "").toLowerCase();
    const place = placeOf(script, source);
    if (place === null) continue;
    for (const { email } of wanted) {
      const [local = "", domain = ""] = email.split("@");
      const at = written.indexOf(`${local}@`);
      if (at >= 0 && written.includes(domain, at)) found.set(email, [...(found.get(email) ?? []), place]);
    }
  }
  return found;
}

/** The place of what a script writes; null where no reader sees anything around it. */
function placeOf(script: PageElement, source: string): Place | null {
  const parent = script.parentNode;
  if (!parent || !isElement(parent) || parent.textStart < 0) return null;
  const siblings = parent.childNodes;
  const own = siblings.indexOf(script);
  const before = siblings.slice(Math.max(0, own - MAX_SIBLINGS), own).filter(isElement);
  const id = WRITES_TO.exec(source)?.[1];
  const target = id === undefined ? undefined : before.find((element) => element.getAttribute("id") === id);
  if (target && target.textStart >= 0) return { node: target, start: target.textStart, end: target.textEnd };
  const end = before.findLast(({ textStart }) => textStart >= 0)?.textEnd ?? parent.textStart;
  return { node: parent, start: end, end };
}
