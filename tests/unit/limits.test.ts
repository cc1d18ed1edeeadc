import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { LIMITS } from "@contact-scanner/core/config";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const CONFIG = "packages/core/src/config.ts";

/** Where times and limits stand that several modules go by. */
const SHARED = /^packages\/core\/src\/(?:config|jobs\/timing|db\/timeouts)\.ts$/;

const sources = new Map(
  globSync("{packages/*/src,infra}/**/*.ts", { cwd: ROOT }).map((file) => [
    file,
    readFileSync(join(ROOT, file), "utf8"),
  ]),
);

type Constant = {
  readonly file: string;
  readonly name: string;
  readonly isExported: boolean;
  readonly text: string;
};

/** A number, a sum of numbers and of other constants, or an object of such. */
const NUMBER = String.raw`(?:[-+*/().\s]|\d[\d_]*|[A-Z][A-Z0-9_]*(?:\.\w+)?(?!\())+`;
const NUMERIC = new RegExp(
  String.raw`^((?:export )?const ([A-Z][A-Z0-9_]*)(?:: [^=\n]+)? = (?:${NUMBER}|\{(?: \w+: ${NUMBER},?)+ \})(?: as const)?;)$`,
  "gm",
);

/** The numeric constants of all modules, with the comment that stands over them or over their group. */
const constants: Constant[] = [...sources].flatMap(([file, source]) =>
  [...source.matchAll(NUMERIC)].map((match) => ({
    file,
    name: match[2] ?? "",
    isExported: match[0].startsWith("export"),
    text: commentOver(source.slice(0, match.index)),
  })),
);

/** The comment at the end of a source, other constants of its group between; "" where there is none. */
function commentOver(before: string): string {
  const match = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n(?:(?:export )?const [^\n]+\n)*$/.exec(before);
  return (match?.[1] ?? "").replace(/\s+\*?\s*/g, " ").trim();
}

/** What limits count. */
const UNITS = [
  "URLs",
  "addresses",
  "arrays",
  "attributes",
  "bytes",
  "certificates",
  "character references",
  "cells",
  "characters",
  "chunks",
  "connections",
  "contact forms",
  "contacts",
  "cookies",
  "days",
  "deliveries",
  "depth",
  "directors",
  "digits",
  "documents",
  "domains",
  "elements",
  "entries",
  "expressions",
  "families",
  "fields",
  "forms",
  "functions",
  "hashes",
  "hosts",
  "labels",
  "keys",
  "letters",
  "lines",
  "links",
  "lists",
  "members",
  "minutes",
  "ms",
  "names",
  "nodes",
  "octets",
  "open elements",
  "open inline elements",
  "organisations",
  "overrides",
  "pages",
  "parts",
  "parameters",
  "path segments",
  "patterns",
  "percent",
  "phones",
  "pieces",
  "places",
  "problems",
  "profiles",
  "records",
  "redirects",
  "refused fields",
  "requests",
  "rounds",
  "rows",
  "runs",
  "samples",
  "scans",
  "scripts",
  "seconds",
  "share",
  "signs",
  "sitemap files",
  "statements",
  "submits",
  "telephone numbers",
  "tags",
  "targets",
  "tellings",
  "terms",
  "things",
  "threads",
  "times",
  "tries",
  "values",
  "visits",
  "webhooks",
  "words",
  "work",
];
const UNIT = `(?:${UNITS.join("|")})\\b`;
const BEGINS_WITH_UNIT = new RegExp(`^${UNIT}`, "i");
const HAS_UNIT_IN_FIRST_SENTENCE = new RegExp(`^[^.:;]*\\b${UNIT}`, "i");

/** A reason stands behind what is counted: behind a colon, a comma or a bracket, or in a sentence of its own. */
const HAS_REASON = /[:;,(.] ?\S/;

/** Names that end with the unit need no comment to tell it. */
const NAMED_UNIT = /_(?:MS|SECONDS|BYTES|CHARS|MB|LETTERS|WORDS)$/;

/** Whether a constant bounds something: the others are weights, codes and places. */
const IS_LIMIT = /^(?:MAX|MIN)_|_(?:MS|SECONDS|BYTES|CHARS|MB)$|_PER_[A-Z]+$|_A_TURN$/;

describe("the limits in config.ts", () => {
  const entries = [
    ...(sources.get(CONFIG) ?? "").matchAll(
      /\/\*\*\s+(?:\* )?((?:(?!\*\/)[\s\S])+)\*\/\n {2}(\w+): [\d_]+,/g,
    ),
  ].map(([, text = "", name = ""]) => ({ name, text }));

  test("each says what it counts", () => {
    expect(entries.map(({ name }) => name)).toEqual(Object.keys(LIMITS));
    expect(entries.filter(({ text }) => !BEGINS_WITH_UNIT.test(text))).toEqual([]);
  });

  test("those that an operator sets, and no others, say so, and the variable's default is the limit", () => {
    const variables = [...sources].filter(([file]) => file.endsWith("/env.ts"));
    const defaults = variables.flatMap(([, source]) =>
      [...source.matchAll(/z\._default\((?:count|days), ([^)]+)\)/g)].map((match) => match[1] ?? ""),
    );
    const settable = entries.filter(({ text }) => text.includes("unless configured otherwise"));
    expect([...new Set(defaults)].sort()).toEqual(settable.map(({ name }) => `LIMITS.${name}`).sort());
  });
});

describe("the limits of single modules", () => {
  test("each constant that is a number has a comment", () => {
    expect(constants.length).toBeGreaterThan(200);
    const bare = constants.filter(({ text }) => text === "");
    expect(bare.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  test("each that bounds something says what it counts", () => {
    const limits = constants.filter(({ name }) => IS_LIMIT.test(name) && !NAMED_UNIT.test(name));
    expect(limits.length).toBeGreaterThan(50);
    const unclear = limits.filter(({ text }) => !HAS_UNIT_IN_FIRST_SENTENCE.test(text));
    expect(unclear.map(({ file, name, text }) => `${file}: ${name} (${text})`)).toEqual([]);
  });

  test("each that bounds something says why so much", () => {
    const limits = constants.filter(({ name }) => IS_LIMIT.test(name));
    const unreasoned = limits.filter(({ text }) => !HAS_REASON.test(text));
    expect(unreasoned.map(({ file, name, text }) => `${file}: ${name} (${text})`)).toEqual([]);
  });

  test("each stands beside what it bounds: no other room reads it", () => {
    const readers = constants
      .filter(({ file, isExported }) => isExported && !SHARED.test(file))
      .flatMap(({ file, name }) =>
        [...sources]
          .filter(([other, source]) => room(other) !== room(file) && imports(source, name, file))
          .map(([other]) => `${other}: ${name} of ${file}`),
      );
    expect(readers).toEqual([]);
  });
});

/** A package, or a folder of one. */
function room(file: string): string {
  return /^(?:infra|packages\/\w+\/src\/(?:\w+\/)?)/.exec(file)?.[0] ?? file;
}

function imports(source: string, name: string, file: string): boolean {
  const module = file.replace(/^.*\//, "").replace(/\.ts$/, "");
  return new RegExp(String.raw`import \{[^}]*\b${name}\b[^}]*\} from "[^"]*/${module}(?:\.ts)?"`).test(
    source,
  );
}
