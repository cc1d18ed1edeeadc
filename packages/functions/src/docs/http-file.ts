import type { Example } from "../http/contract.ts";
import { EXAMPLE } from "../http/example-rows.ts";
import { needsToken, type Route } from "../http/route.ts";
import { TAGS } from "../http/tags.ts";
import { exampleHeaders } from "./sample-request.ts";

/**
 * Calls of these routes for an editor's HTTP client: VS Code's REST Client and kulala.nvim, which give a request a name
 * and read ids of its answer, so that each call works on what the calls before it made.
 */
export function httpFile(routes: readonly Route[]): string {
  const inOrder = TAGS.flatMap(({ name }) => routes.filter(({ tag }) => tag === name)).toSorted(
    (a, b) => turnOf(a) - turnOf(b),
  );
  return `${HEAD}\n${inOrder.flatMap(requestsOf).join("\n")}`;
}

/** A domain is there before it is scanned, and what is deleted goes when nothing asks for it any more. */
function turnOf({ entry, method }: Route): number {
  if (entry === "create-domain") return 0;
  return method === "DELETE" ? 2 : 1;
}

/** Whose answer an id is read of: the first request of the route. */
const SOURCES = [
  { variable: "job_id", entry: "submit-scan", field: "job_id" },
  { variable: "batch_id", entry: "submit-batch", field: "batch_id" },
  { variable: "domain_id", entry: "create-domain", field: "id" },
  { variable: "schedule_id", entry: "create-schedule", field: "schedule_id" },
  { variable: "key_id", entry: "create-key", field: "id" },
  { variable: "webhook_id", entry: "create-webhook", field: "id" },
  { variable: "delivery_id", entry: "test-webhook", field: "id" },
] as const;

const HEAD = `# Made of the API's contracts by \`npm run docs:http\`: send the requests from above to below.
# The server and the token are those of the local stage (\`npm start\`).
@api = http://localhost:8000
@token = scraper_sky_2024
# Each id is read of the answer to the request of that name.
${SOURCES.map(({ variable, entry, field }) => `@${variable} = {{${nameOf(entry)}.response.body.$.${field}}}`).join("\n")}
`;

/**
 * A request for each example that succeeds, and a plain one for a call that has no such example. What deletes what
 * stands on somebody's stage already is left out.
 */
function requestsOf(route: Route): string[] {
  const shown = Object.entries<Example>(route.examples).filter(
    ([name, example]) => !("refusal" in example) && !HARMFUL.some((one) => one === `${route.entry} ${name}`),
  );
  const examples = shown.length > 0 ? shown.map(([, example]) => example) : [{ summary: "", status: 200 }];
  const isSource = SOURCES.some(({ entry }) => entry === route.entry);
  return examples.map((example, index) => requestText(route, example, isSource && index === 0));
}

/** Examples that would do harm on the local stage: its demo site's own contact would be gone for good. */
const HARMFUL = ["remove-contact listed"] as const;

function requestText(route: Route, example: Example, isNamed: boolean): string {
  const headers = {
    ...(needsToken(route) ? { Authorization: "Bearer {{token}}" } : {}),
    ...exampleHeaders(example),
  };
  const query = new URLSearchParams(example.query).toString();
  const lines = [
    `### ${[route.summary, example.summary].filter((part) => part !== "").join(": ")}`,
    ...(isNamed ? [`# @name ${nameOf(route.entry)}`] : []),
    `${route.method} {{api}}${withVariables(route.path)}${query === "" ? "" : `?${query}`}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(example.body === undefined ? [] : ["", JSON.stringify(example.body, null, 2)]),
  ];
  return `${lines.join("\n").replaceAll(EXAMPLE_IDS, (id) => `{{${VARIABLES[id]}}}`)}\n`;
}

/** A request's name, in which the client takes no dash. */
function nameOf(entry: string): string {
  return entry.replaceAll("-", "_");
}

/** The ids in a path are the file's variables of their names. */
function withVariables(path: string): string {
  return path.replaceAll("{", "{{").replaceAll("}", "}}");
}

/** The ids of the documentation's rows, which are on nobody's server, and the variables that stand in their place. */
const VARIABLES: Readonly<Record<string, string>> = {
  [EXAMPLE.jobId]: "job_id",
  [EXAMPLE.runningJobId]: "job_id",
  [EXAMPLE.domainId]: "domain_id",
  [EXAMPLE.runningDomainId]: "domain_id",
  [EXAMPLE.batchId]: "batch_id",
};
const EXAMPLE_IDS = new RegExp(Object.keys(VARIABLES).join("|"), "g");
