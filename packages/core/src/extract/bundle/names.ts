import { unescaped } from "../script/string-literals.ts";
import type { LookUp } from "./literal-text.ts";

/** Names of one script that are looked up: each is a search through all of it, some ms of a megabyte. */
const MAX_LOOKED_UP = 20;
/** Characters of a value that a name is given: the parts of an address are shorter. */
const MAX_VALUE_CHARS = 200;

/**
 * Looks names up in a script: `Bn` where it says `Bn="acme.com"`, `site.host` where it says `host:"acme.com"`. A name
 * that is given several strings is not known, as minifiers use short names again and again.
 */
export function createLookUp(source: string): LookUp {
  const known = new Map<string, string | undefined>();

  return (path) => {
    if (known.has(path)) return known.get(path);
    if (known.size >= MAX_LOOKED_UP) return undefined;
    const value = givenValue(source, path);
    known.set(path, value);
    return value;
  };
}

const STRING = ['"([^"\\n]#)"', "'([^'\\n]#)'", "`([^`$]#)`"]
  .join("|")
  .replaceAll("#", `{0,${MAX_VALUE_CHARS}}`);

function givenValue(source: string, path: string): string | undefined {
  const name = path.slice(path.lastIndexOf(".") + 1);
  const isProperty = name !== path;
  const before = isProperty ? "(?<![\\w$])" : "(?<![\\w$.])";
  const sign = isProperty ? "[=:]" : "=";
  const assignment = new RegExp(
    `${before}${name.replaceAll("$", "\\$")}["']?\\s?${sign}\\s?(?:${STRING})`,
    "g",
  );
  let value: string | undefined;
  for (const [, double, single, template] of source.matchAll(assignment)) {
    const given = unescaped(double ?? single ?? template ?? "");
    if (value !== undefined && value !== given) return undefined;
    value = given;
  }
  return value;
}
