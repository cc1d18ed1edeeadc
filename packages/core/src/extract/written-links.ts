/** Characters of a script that are looked through: one that writes a menu is short, a program is not. */
const MAX_CHARS = 20_000;

/**
 * A link or an area of an image map in a string, with its whole target: where something is added to that, no quote ends
 * it before the link's own end.
 */
const WRITTEN_LINK =
  /<(?:a|area)\s(?:[^<>]{0,300}?\s)?href\s{0,3}=\s{0,3}(\\?["'])([^"'\\<>\s${}]{1,2048})\1(?=[\s>/])/gi;

/** Where links lead that stand as markup in a script or an attribute, as they are written. */
export function writtenLinks(text: string): string[] {
  return Array.from(text.slice(0, MAX_CHARS).matchAll(WRITTEN_LINK), ([, , target]) => target ?? "");
}
