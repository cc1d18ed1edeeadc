/** Characters of a URL that are told: a path that is longer was made by a machine. */
const MAX_URL_CHARS = 300;

/** A segment of a path that holds, or may hold, an address: with an at sign, plain or encoded, once or again. */
const WITH_AT_SIGN = /@|%(?:25)*40/i;

/**
 * Where a page lies, for who watches from outside: its host, and its URL without query and fragment, which may carry
 * tokens, and without segments of its path that hold an address.
 */
export function placeOfUrl(url: string): { readonly host: string; readonly place: string } {
  const { origin, hostname, pathname } = new URL(url);
  const path = pathname
    .split("/")
    .map((segment) => (WITH_AT_SIGN.test(segment) ? "-" : segment))
    .join("/");
  return { host: hostname, place: `${origin}${path}`.slice(0, MAX_URL_CHARS) };
}
