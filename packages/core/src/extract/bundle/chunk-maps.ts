/** Where a map of hashes ends and the names' last part follows: `{1:"ab"}[e]+".chunk.js"`. */
const MAP_END = /\}\)?\[\w{1,3}\]\s?\+\s?["'`]((?:[.-][\w-]{0,20})?\.m?js)["'`]/g;
const PAIR = /["']?([\w~./@-]{1,100})["']?\s?:\s?["'`]([\w~./@-]{1,100})["'`]/g;
/** The expression before the map: a first part, names of numbers where chunks have any, and what divides them. */
const PREFIX =
  /(?:return|=>|=|\?|:)\s?\(?(?:[\w$.]{1,20}\s?\+\s?)?["'`]([\w./@-]{0,80})["'`]\s?\+\s?[^"'`;]{0,40}$/;
const DIVIDER = /\+\s?["'`]([\w.-]{0,4})["'`]\s?\+\s?\(?$/;
/** One hash for all: `"js/"+e+".ab12.chunk.js"`, where `e` is a number that the script asks for elsewhere. */
const ONE_HASH =
  /["'`]([\w./-]{1,80}\/)["'`]\s?\+\s?\w{1,3}\s?\+\s?["'`](\.[\w-]{4,40}(?:\.chunk)?\.m?js)["'`]/g;
const ASKED_NUMBER = /\.e\((\d{1,6})\)/g;
/**
 * Characters of one map, and of the expression before it without its map of names: a large application has a thousand
 * chunks.
 */
const MAX_MAP_CHARS = 60_000;
const EXPRESSION_CHARS = 200;
/** Maps of one script, and chunks of one map that are told; a runtime has two maps, and 20 files are read of a site. */
const MAX_MAPS = 4;
const MAX_CHUNKS = 200;

/**
 * The names of the chunks that webpack's runtime puts together: `"js/"+({1:"about"}[e]||e)+"."+{1:"ab"}[e]+".js"` is
 * js/about.ab.js. Linear: each map is looked at once.
 */
export function mappedChunks(source: string): string[] {
  const chunks: string[] = [];
  let maps = 0;
  let from = 0;
  for (const match of source.matchAll(MAP_END)) {
    if (++maps > MAX_MAPS) break;
    const end = match.index;
    const open = source.slice(Math.max(from, end - MAX_MAP_CHARS), end).lastIndexOf("{");
    if (open < 0) continue;
    const start = Math.max(from, end - MAX_MAP_CHARS) + open;
    chunks.push(...chunksOf(source, { start, end, from, suffix: match[1] ?? "" }));
    from = end;
  }
  const [one] = source.matchAll(ONE_HASH);
  if (one) {
    const numbers = new Set(
      [...source.matchAll(ASKED_NUMBER)].slice(0, MAX_CHUNKS).map(([, number]) => number),
    );
    for (const number of numbers) chunks.push(`${one[1]}${number}${one[2]}`);
  }
  return chunks;
}

function chunksOf(
  source: string,
  { start, end, from, suffix }: { start: number; end: number; from: number; suffix: string },
): string[] {
  const hashes = pairsOf(source.slice(start + 1, end));
  const before = source.slice(Math.max(from, start - MAX_MAP_CHARS), start);
  const divider = DIVIDER.exec(before.slice(-EXPRESSION_CHARS))?.[1] ?? "";
  const namesEnd = before.lastIndexOf("}");
  const namesStart = before.lastIndexOf("{", namesEnd);
  const namesTail = namesEnd < 0 ? "" : before.slice(namesEnd, namesEnd + EXPRESSION_CHARS);
  const hasNames = /^\}\)?\[\w{1,3}\]\s?\|\|/.test(namesTail);
  const names = new Map(hasNames ? pairsOf(before.slice(namesStart + 1, namesEnd)) : []);
  const head = hasNames ? before.slice(0, namesStart) : before.replace(DIVIDER, "");
  const prefix = PREFIX.exec(head.slice(-EXPRESSION_CHARS))?.[1] ?? "";
  return hashes
    .slice(0, MAX_CHUNKS)
    .map(([id, hash]) => `${prefix}${names.get(id) ?? id}${divider}${hash}${suffix}`);
}

function pairsOf(map: string): [id: string, value: string][] {
  return [...map.matchAll(PAIR)].map(([, id = "", value = ""]) => [id, value]);
}
