/** What HTML says about its elements, as far as reading a page needs it (HTML Living Standard, 13.1.2 and 13.2.6). */

export const VOID_ELEMENTS = names("area base br col embed hr img input link meta param source track wbr");

/** Their content is text up to their end tag. */
export const RAW_TEXT_ELEMENTS = names("script style title textarea xmp iframe noembed noframes plaintext");

/** Elements that stand in a line of text; all others begin and end one. */
export const INLINE_ELEMENTS = names(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr o:p q s samp small span strike strong sub sup time tspan tt u var wbr",
);

/** Start tags that leave the head open. */
export const HEAD_CONTENT = names("base link meta noscript script style template title");

/**
 * Elements of which a document has one: a further start tag, or an end tag before the document's end, changes nothing
 * that a reader sees.
 */
export const SINGLE_ELEMENTS = names("html head body");

const BLOCKS_THAT_END_A_PARAGRAPH = names(
  "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section table ul xmp plaintext",
);
const PARAGRAPH = names("p");

/** Start tag → the open elements right above it that it ends. */
export const CLOSED_BY_OPENING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...BLOCKS_THAT_END_A_PARAGRAPH].map((name) => [name, PARAGRAPH] as const),
  ["li", names("li p")],
  ["dt", names("dt dd p")],
  ["dd", names("dt dd p")],
  ["option", names("option")],
  ["optgroup", names("option optgroup")],
  ["tr", names("tr td th p")],
  ["td", names("td th p")],
  ["th", names("td th p")],
  ["thead", names("thead tbody tfoot tr td th caption colgroup p")],
  ["tbody", names("thead tbody tfoot tr td th caption colgroup p")],
  ["tfoot", names("thead tbody tfoot tr td th caption colgroup p")],
]);

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
