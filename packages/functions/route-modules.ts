import { SENDING_RIGHTS } from "./src/background.ts";
import type { Rights, Route } from "./src/http/route.ts";

/** A file of routes/: its route, and its name as the names of its exports begin. */
export type RouteFile = { readonly camelName: string; readonly route: Route };

/** The first words of every module that is made of the routes. */
export const MADE_BY = "// Made by `npm run routes`";

/** characters of a line with its end, as the formatter leaves it: what is longer it breaks into a line a fact */
const LINE_WIDTH = 111;

/**
 * The source of route-list.ts: where the routes are and what they may use, as plain values. It imports nothing, so that
 * infra can read it without the functions' code, and a bundle that asks for a route's rights does not carry its
 * schemas.
 */
export function routeList(files: readonly RouteFile[]): string {
  const lines = files.map(({ route: { entry, method, path, rights } }) => {
    const facts = Object.entries({ entry, method, path, rights }).map(
      ([name, value]) => `${name}: "${value}"`,
    );
    const line = `  { ${facts.join(", ")} },\n`;
    return line.length <= LINE_WIDTH ? line : `  {\n${facts.map((fact) => `    ${fact},\n`).join("")}  },\n`;
  });
  return `${MADE_BY} of the files in routes/.
/** Every route of the API: infra deploys a function for each, the local stage serves them all. */
export const routeList = [
${lines.join("")}] as const;

/** A file of routes/ and of lambda/. */
export type RouteEntry = (typeof routeList)[number]["entry"];
`;
}

/** The source of routes.ts: all routes as their files tell them, and their handlers. */
export function routeTable(files: readonly RouteFile[]): string {
  const byEntry = files.toSorted(({ route: a }, { route: b }) => (a.entry < b.entry ? -1 : 1));
  return `${MADE_BY} of the files in routes/.
import type { ApiContext } from "./context.ts";
import type { ApiHandler } from "./http/api-event.ts";
import type { Route } from "./http/route.ts";
import type { RouteEntry } from "./route-list.ts";
${byEntry.map((file) => `import { ${file.camelName}Handler, ${file.camelName}Route } from "./routes/${file.route.entry}.ts";\n`).join("")}
/** Every route of the API, with its contract: what is said of the API is made of them. */
export const routes: readonly (Route & { readonly entry: RouteEntry })[] = [
${files.map(({ camelName }) => `  ${camelName}Route,\n`).join("")}];

/** The handler of every route, for who serves them all in one process. */
export const handlers: Readonly<Record<RouteEntry, (context: ApiContext) => ApiHandler>> = {
${files.map((file) => `  ${propertyName(file.route.entry)}: ${tableHandler(file)},\n`).join("")}};
`;
}

function propertyName(entry: string): string {
  return entry.includes("-") ? `"${entry}"` : entry;
}

function tableHandler({ camelName, route }: RouteFile): string {
  const handler = `${camelName}Handler`;
  return route.describesApi ? `(context) => ${handler}({ ...context, routes })` : handler;
}

/** Where that function is: a module that knows the queue, or what tells of the work, brings its code, used or not. */
function contextFile(rights: Rights): string {
  if (rights === "removal") return "removal-context.ts";
  return SENDING_RIGHTS.includes(rights) ? "sending-context.ts" : "deployed-context.ts";
}

/** The functions that make what a route of these rights works with. */
const CONTEXTS: Readonly<Record<Rights, string>> = {
  open: "createOpenContext",
  read: "createReadContext",
  edit: "createReadContext",
  limited: "createLimitedContext",
  submit: "createSubmitContext",
  "sealed-submit": "createSealedSubmitContext",
  removal: "createRemovalContext",
  tools: "createToolsContext",
  keys: "createReadContext",
  webhooks: "createWebhookContext",
};

/** What Biome sorts imports by: folder by folder, so that `routes/docs.ts` stands before `routes.ts`. */
function sortedBy(path: string): string {
  return path.replaceAll("/", "\0");
}

/**
 * The source of a route's entry in lambda/. It names what its function needs and nothing else, so that the bundle
 * carries no more; and it compiles only where the route's rights are all that its handler works with.
 */
export function routeEntry({ camelName, route }: RouteFile): string {
  const handler = `${camelName}Handler`;
  const create = CONTEXTS[route.rights];
  const context = route.describesApi ? `{ ...${create}(), routes }` : `${create}()`;
  const imports = [
    [create, contextFile(route.rights)],
    ...(route.rights === "open" ? [] : [["lambdaEntry", "lambda-entry.ts"]]),
    [handler, `routes/${route.entry}.ts`],
    ...(route.describesApi ? [["routes", "routes.ts"]] : []),
  ] as const;
  const lines = imports
    .toSorted(([, a = ""], [, b = ""]) => (sortedBy(a) < sortedBy(b) ? -1 : 1))
    .map(([name, path]) => `import { ${name} } from "../${path}";`);
  return `${MADE_BY} of routes/${route.entry}.ts.
${lines.join("\n")}

export const handler = ${route.rights === "open" ? `${handler}(${context})` : `lambdaEntry(${handler}, ${context})`};
`;
}
