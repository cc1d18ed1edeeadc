import { globSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import jsTokens from "js-tokens";

export type Expression = {
  /** the files that hold it, by their paths from the project's root */
  readonly files: readonly string[];
  readonly regex: RegExp;
};

type Occurrence = { readonly file: string; readonly regex: RegExp };

const ROOT = resolve(import.meta.dirname, "../../..");
/** All code of the product: what only reads our own words costs nothing to look at too. */
const SOURCES = "packages/*/src/**/*.ts";
/** Modules that do nothing but define when they are loaded. */
const PURE_MODULES = "packages/core/src/**/*.ts";

/** Every regular expression of the product once, in an order that stays: by its text, then its flags. */
export async function findExpressions(): Promise<Expression[]> {
  const found = Object.groupBy([...literals(), ...(await built())], ({ regex }) => String(regex));
  return Object.entries(found)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, places = []]) => {
      const files = [...new Set(places.map(({ file }) => file))];
      return places.slice(0, 1).map(({ regex }) => ({ files, regex }));
    });
}

function literals(): Occurrence[] {
  return globSync(SOURCES, { cwd: ROOT }).flatMap((file) =>
    [...jsTokens(readFileSync(resolve(ROOT, file), "utf8"))]
      .filter(({ type }) => type === "RegularExpressionLiteral")
      .map(({ value }) => {
        const end = value.lastIndexOf("/");
        return { file, regex: new RegExp(value.slice(1, end), value.slice(end + 1)) };
      }),
  );
}

/** What `new RegExp` makes while the modules are loaded. */
async function built(): Promise<Occurrence[]> {
  const expressions: Occurrence[] = [];
  const original = globalThis.RegExp;
  let file = "";
  globalThis.RegExp = new Proxy(original, {
    construct(target, args) {
      const regex = Reflect.construct(target, args);
      if (new Error().stack?.includes("/packages/core/src/")) expressions.push({ file, regex });
      return regex;
    },
  });
  for (const path of globSync(PURE_MODULES, { cwd: ROOT })) {
    if (path.endsWith(".d.ts")) continue;
    file = relative(ROOT, resolve(ROOT, path));
    await import(resolve(ROOT, path));
  }
  globalThis.RegExp = original;
  return expressions;
}
