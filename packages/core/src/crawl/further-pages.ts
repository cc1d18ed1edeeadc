import { folderPath } from "../url/normalize.ts";

/** Names of a query's parameter that counts the pages of a list, or the entries before one. */
const COUNTING_NAME =
  /^(?:(?:\w{1,20}[-_])?page(?:[-_]?(?:no|num|number|index|id))?|paged|pg|seite|pagina|pag|sida|side|strona|strana|stranka|sivu|oldal|sayfa|stran|stranica|start|offset|limitstart|startat|from|skip)$/i;

/** The same as segments of a path, before a number or joined with it: `/page/2`, `/seite-3`, `/page2`. */
const COUNTING_WORD = "(?:page|seite|pagina|sida|side|strona|strana|stranka|sivu|oldal|sayfa|str)";
const COUNTING_PATH = new RegExp(`/${COUNTING_WORD}[-_/]?(\\d{1,5})(?:\\.\\w{1,5})?$`, "i");

/**
 * The first page's URL where a URL is that of the second page of a list, or of one after it; null for all others.
 * Numbers of one to five digits count, as an entry's own number has more or another name.
 */
export function listOf(url: string): string | null {
  const parsed = URL.parse(url);
  if (!parsed) return null;
  const counted = COUNTING_PATH.exec(folderPath(parsed.pathname));
  if (counted && Number(counted[1]) > 1) {
    parsed.pathname = parsed.pathname.slice(0, counted.index + 1);
    return parsed.href;
  }
  if (parsed.search === "") return null;
  const parameters = [...parsed.searchParams];
  const others = parameters.filter((parameter) => !counts(parameter));
  if (others.length === parameters.length) return null;
  // Written once: each deletion from `searchParams` would write the URL anew, and a query may have hundreds.
  parsed.search = new URLSearchParams(others).toString();
  return parsed.href;
}

/** Whether a query's parameter says which page of a list it is, and not the first. */
function counts([name, value]: readonly [name: string, value: string]): boolean {
  return COUNTING_NAME.test(name) && /^\d{1,5}$/.test(value) && Number(value) > 0;
}
