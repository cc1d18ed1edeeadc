/** Words that say nothing of what two scripts share: the language's own, and what a browser gives each of them. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `async await break case catch class const continue debugger default delete do else export extends false finally for
  function if import in instanceof let new null of return static super switch this throw true try typeof undefined var
  void while with yield window self top globalThis document Array Boolean Date Function JSON Math Number Object Promise
  RegExp String use strict html http https www com org net js css`.split(/\s+/),
);
const WORD = /[A-Za-z_$][\w$]*/g;
/** Names of a script that others are searched for; with more of them the others are read without a search. */
const MAX_NAMES = 300;
/** Scripts of a page that are compared with one another; of more all are read. */
const MAX_COMPARED = 200;
/** Characters that are searched for names, those of a script once for each name: as many take some 50 ms at most. */
const MAX_COMPARED_CHARS = 50_000_000;

/**
 * Of the scripts of a page those that hold a sign of an address, and those that share a name with one of them: a
 * variable, a function, a property, or that both write into the page. What the others do changes nothing of it.
 */
export function relatedScripts(
  sources: readonly string[],
  hasSign: (source: string) => boolean,
): readonly string[] {
  const signed = sources.filter(hasSign);
  if (signed.length === 0 || signed.length === sources.length) return signed;
  if (sources.length > MAX_COMPARED) return sources;
  const related = new Set(signed);
  let compared = 0;
  for (const source of related) {
    const names = namesOf(source);
    for (const other of sources) {
      if (related.has(other)) continue;
      compared += other.length * (names?.length ?? 0);
      if (compared > MAX_COMPARED_CHARS) return sources;
      if (names === undefined || names.some((name) => other.includes(name))) related.add(other);
    }
  }
  return sources.filter((source) => related.has(source));
}

/** The names of a script; undefined where there are many. */
function namesOf(source: string): readonly string[] | undefined {
  const names = new Set<string>();
  for (const [word] of source.matchAll(WORD)) {
    if (!NO_NAMES.has(word)) names.add(word);
    if (names.size > MAX_NAMES) return undefined;
  }
  return [...names];
}
