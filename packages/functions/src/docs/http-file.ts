import type { Example } from "../http/contract.ts";
import { EXAMPLE } from "../http/example-rows.ts";
import { needsToken, type Route } from "../http/route.ts";
import { TAGS } from "../http/tags.ts";
import { exampleHeaders } from "./sample-request.ts";

/** Calls of these routes for an editor's HTTP client (VS Code's REST Client, JetBrains' HTTP Client, kulala.nvim). */
export function httpFile(routes: readonly Route[]): string {
  const requests = TAGS.flatMap(({ name }) =>
    routes.flatMap((route) => (route.tag === name ? requestsOf(route) : [])),
  );
  return `${HEAD}\n${requests.join("\n")}`;
}

const HEAD = `# Made of the API's contracts by \`npm run docs:http\`. Set the variables, then send the requests.
# The server and the token are those of the local stage (\`npm start\`).
@api = http://localhost:8000
@token = scraper_sky_2024
# From the answer to a submit:
@job_id =
# From the answer to "Create a domain":
@domain_id =
`;

/** A request for each example that succeeds, and a plain one for a call that has no such example. */
function requestsOf(route: Route): string[] {
  const shown = Object.values(route.examples).filter((example) => !("refusal" in example));
  const examples: readonly Example[] = shown.length > 0 ? shown : [{ summary: "", status: 200 }];
  return examples.map((example) => requestText(route, example));
}

function requestText(route: Route, example: Example): string {
  const headers = {
    ...(needsToken(route) ? { Authorization: "Bearer {{token}}" } : {}),
    ...exampleHeaders(example),
  };
  const query = new URLSearchParams(example.query).toString();
  const lines = [
    `### ${[route.summary, example.summary].filter((part) => part !== "").join(": ")}`,
    `${route.method} {{api}}${withVariables(route.path)}${query === "" ? "" : `?${query}`}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(example.body === undefined ? [] : ["", JSON.stringify(example.body, null, 2)]),
  ];
  return `${lines.join("\n").replaceAll(EXAMPLE_IDS, (id) => `{{${VARIABLES[id]}}}`)}\n`;
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
};
const EXAMPLE_IDS = new RegExp(Object.keys(VARIABLES).join("|"), "g");
