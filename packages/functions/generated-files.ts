import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MADE_BY, type RouteFile, routeEntry, routeList, routeTable } from "./route-modules.ts";
import { routesMarkdown } from "./src/docs/routes-markdown.ts";
import type { Route } from "./src/http/route.ts";
import { TAGS } from "./src/http/tags.ts";

const SOURCE = fileURLToPath(new URL("src", import.meta.url));
const REFERENCE = fileURLToPath(new URL("../../docs/api.md", import.meta.url));

/** Where its table of routes stands. */
const REFERENCE_TABLE = /(<!-- routes: made by npm run routes -->\n)[\s\S]*?(\n<!-- end of routes -->)/;

/** Every file that is made of the files of routes/, docs/api.md among them: its path and what it should say. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = await readRouteFiles();
  const reference = readFileSync(REFERENCE, "utf8");
  if (!REFERENCE_TABLE.test(reference))
    throw new Error("docs/api.md has lost the comments around its table of routes.");
  const table = routesMarkdown(files.map(({ route }) => route));
  return new Map([
    [join(SOURCE, "route-list.ts"), routeList(files)],
    [join(SOURCE, "routes.ts"), routeTable(files)],
    ...files.map((file) => [entryPath(file.route.entry), routeEntry(file)] as const),
    [
      REFERENCE,
      reference.replace(REFERENCE_TABLE, (_all, start: string, end: string) => start + table + end),
    ],
  ]);
}

/** The entries in lambda/ that were made of a route which is gone. */
export async function staleEntries(): Promise<string[]> {
  const made = await generatedFiles();
  return readdirSync(join(SOURCE, "lambda"))
    .map((file) => join(SOURCE, "lambda", file))
    .filter((path) => !made.has(path) && readFileSync(path, "utf8").startsWith(MADE_BY));
}

function entryPath(entry: string): string {
  return join(SOURCE, "lambda", `${entry}.ts`);
}

/** All routes, in the order in which they are listed: by tag, then by place. */
async function readRouteFiles(): Promise<RouteFile[]> {
  const names = readdirSync(join(SOURCE, "routes")).map((file) => basename(file, ".ts"));
  const files = await Promise.all(names.map(readRouteFile));
  return files.toSorted(
    ({ route: a }, { route: b }) =>
      tagIndex(a) - tagIndex(b) || a.place - b.place || (a.entry < b.entry ? -1 : 1),
  );
}

function tagIndex({ tag }: Route): number {
  return TAGS.findIndex(({ name }) => name === tag);
}

/** `cancel-scan.ts` must give `cancelScanRoute`, of the entry `cancel-scan`, and `cancelScanHandler`. */
async function readRouteFile(name: string): Promise<RouteFile> {
  const camelName = name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
  const exported: Readonly<Record<string, unknown>> = await import(`./src/routes/${name}.ts`);
  const route = exported[`${camelName}Route`];
  if (!isRoute(route) || route.entry !== name) {
    throw new Error(`routes/${name}.ts exports no ${camelName}Route with the entry "${name}".`);
  }
  if (typeof exported[`${camelName}Handler`] !== "function") {
    throw new Error(`routes/${name}.ts exports no function ${camelName}Handler.`);
  }
  return { camelName, route };
}

/** Whether it is a route at all: the compiler has checked the rest of it. */
function isRoute(value: unknown): value is Route {
  return typeof value === "object" && value !== null && "entry" in value && "rights" in value;
}
