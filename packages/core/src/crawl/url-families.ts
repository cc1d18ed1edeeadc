import { folderPath } from "../url/normalize.ts";
import { withoutWww } from "../url/scope.ts";
import { textWeight } from "./contact-likelihood.ts";
import { listOf } from "./further-pages.ts";

/** Names of families, the narrowest first: what is not known of one is as in that after it. */
export type FamilyChain = readonly string[];

/** The families of a URL: pages that a site makes of one template have URLs of one shape. */
export type UrlFamilies = {
  /** The same page of the folders beside its own: `/departments/…/people`. */
  readonly section: FamilyChain | null;
  /** Its siblings, the narrowest family first: `/partner-…`, then all of its folder. */
  readonly siblings: readonly FamilyChain[];
  /**
   * Pages of which a visit to it tells, while they tell nothing of it: its own name says what it is (`/imprint`), so it
   * is no sibling of theirs.
   */
  readonly neighbours: FamilyChain | null;
};

/** Stands for what differs between members of a family. */
const ANY = "*";

/** The family of all further pages of lists. */
const FURTHER_PAGES = "further";

/** Words that a file's name begins with, before what tells it from its siblings: `partner-`, `staff_`, `page12`. */
const PREFIX = /^\p{L}{2,}(?=[-_.~#])/u;

/** A value of a query that names a kind of page, not one of them. */
const KIND = /^[a-z_]{1,20}$/i;

const EXTENSION = /\.\w{1,5}$/;

/** The families that a page belongs to by its normalised URL. */
export function urlFamilies(url: string): UrlFamilies {
  const list = listOf(url);
  if (list !== null) {
    return { section: null, siblings: [[furtherPagesOf(list), FURTHER_PAGES]], neighbours: null };
  }
  const { host, pathname, search, searchParams } = new URL(url);
  const segments = folderPath(pathname)
    .split("/")
    .filter((segment) => segment !== "");
  const shapes = segments.map((segment) => shapeOf(segment.replace(EXTENSION, "")));
  const named = (...parts: readonly string[]) => [withoutWww(host), ...parts].join("/");
  const folder = shapes.slice(0, -1);
  const wider = widerFolders(folder).map((like) => named(...like, ANY));
  const ofFolder = [named(...folder, ANY), ...wider];
  if (search !== "") {
    const siblings = queryShapes(searchParams).map((query) => [`${named(...shapes)}?${query}`, ...ofFolder]);
    return { section: null, siblings, neighbours: null };
  }
  const last = shapes.at(-1) ?? "";
  const tellsOfItself = textWeight(last) !== 0;
  const beside = folder.length > 1 ? [...folder.slice(0, -1), ANY] : null;
  const prefix = PREFIX.exec(last)?.[0];
  const sameBeginning = beside === null || prefix === undefined ? [] : [named(...beside, `${prefix}${ANY}`)];
  return {
    section:
      beside === null ? null : [named(...beside, last), ...sameBeginning, ...(tellsOfItself ? [] : wider)],
    siblings: [
      ...(prefix === undefined
        ? []
        : [[named(...folder, `${prefix}${ANY}`), ...sameBeginning, ...(tellsOfItself ? [] : ofFolder)]]),
      ...(tellsOfItself ? [] : [ofFolder]),
    ],
    // At the top of the path stand the pages that menus lead to: they have nothing in common.
    neighbours: tellsOfItself && folder.length > 0 ? ofFolder : null,
  };
}

/** Whether a family is that of the pages at the top of the path. */
export function isTopFolder(name: string): boolean {
  return name.endsWith(`/${ANY}`) && name.indexOf("/") === name.length - 2;
}

/** Folders like one: of the same name elsewhere, beside it, and all that is as deep below the first. */
function widerFolders(folder: readonly string[]): string[][] {
  const [first, ...rest] = folder;
  if (first === undefined) return [];
  const elsewhere = rest.length > 1 ? [[...folder.slice(0, -2), ANY, rest.at(-1) ?? ""]] : [];
  const all = rest.length > 1 ? [[first, ...rest.map(() => ANY)]] : [];
  const beside = rest.length > 0 ? [[...folder.slice(0, -1), ANY]] : [];
  return [...elsewhere, ...beside, ...all];
}

/** The family of the second and further pages of a list, by its first page's URL. */
export function furtherPagesOf(list: string): string {
  return `further ${list}`;
}

/** Numbers only tell members apart. */
function shapeOf(segment: string): string {
  return segment.replace(/\d+/g, "#");
}

/** A query's names with the values that name a kind, and its names alone. */
function queryShapes(query: URLSearchParams): string[] {
  const sorted = [...query].sort(([a], [b]) => (a < b ? -1 : 1));
  const kinds = sorted.map(([name, value]) => `${name}=${KIND.test(value) ? value : ANY}`).join("&");
  const names = sorted.map(([name]) => `${name}=${ANY}`).join("&");
  return kinds === names ? [names] : [kinds, names];
}

/** The URL of the folder that a page lies in, `/a/b/` of `/a/b/c`; null where that is the home page. */
export function folderOf(url: string): string | null {
  const parsed = new URL(url);
  const folder = folderPath(parsed.pathname).split("/").slice(0, -1).join("/");
  return folder === "" ? null : new URL(`${folder}/`, parsed).href;
}
