import { type ESTree, type Options, parse } from "meriyah";

const OPTIONS: Options = { next: true, webcompat: true, validateRegex: false };

/** What only a module may say. */
const MODULE_WORD = /\b(?:import|export|await)\b/;

/**
 * A script's statements, or undefined where it is none. An event handler may return, a module may import, and JSON that
 * its own parser refused is a script's value still.
 */
export function parseScript(source: string): ESTree.Program["body"] | undefined {
  return (
    statements(source, { ...OPTIONS, sourceType: "commonjs" }) ??
    (MODULE_WORD.test(source) ? statements(source, { ...OPTIONS, sourceType: "module" }) : undefined) ??
    (/^\s*\{/.test(source) ? statements(`(${source}\n)`, OPTIONS) : undefined)
  );
}

/**
 * The parser calls itself for each level of nesting, so that a script of thousands of levels, which no author writes,
 * ends it with a RangeError: to us that script does not parse, like a broken one.
 */
function statements(source: string, options: Options): ESTree.Program["body"] | undefined {
  try {
    return parse(source, options).body;
  } catch {
    return undefined;
  }
}
