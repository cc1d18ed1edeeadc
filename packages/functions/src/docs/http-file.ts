import { contracts } from "../contracts.ts";
import type { Contract, Example } from "../http/contract.ts";
import { EXAMPLE } from "../http/example-rows.ts";
import { openApiDocument } from "../openapi/document.ts";
import { type Route, routes } from "../routes.ts";

/** The calls of the API for an editor's HTTP client (VS Code's REST Client, JetBrains' HTTP Client, kulala.nvim). */
export function httpFile(): string {
  const { tags } = openApiDocument();
  const requests = tags.flatMap(({ name }) =>
    routes.flatMap((route) => (contracts[route.entry].tag === name ? requestsOf(route) : [])),
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

/** Each example that succeeds; a call that shows none, as it is. */
function requestsOf(route: Route): string[] {
  const contract: Contract = contracts[route.entry];
  const shown = Object.values(contract.examples).filter((example) => !("refusal" in example));
  const examples: readonly Example[] = shown.length > 0 ? shown : [{ summary: "", status: 200 }];
  return examples.map((example) => requestText(route, contract.summary, example));
}

function requestText({ method, path, access }: Route, call: string, example: Example): string {
  const headers = {
    ...(access === "authenticated" ? { Authorization: "Bearer {{token}}" } : {}),
    ...example.headers,
    ...(example.body === undefined ? {} : { "Content-Type": "application/json" }),
  };
  const query = new URLSearchParams(example.query).toString();
  const lines = [
    `### ${[call, example.summary].filter((part) => part !== "").join(": ")}`,
    `${method} {{api}}${withVariables(path)}${query === "" ? "" : `?${query}`}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(example.body === undefined ? [] : ["", JSON.stringify(example.body, null, 2)]),
  ];
  return `${lines.join("\n").replaceAll(EXAMPLE_IDS, (id) => `{{${VARIABLES[id]}}}`)}\n`;
}

/** The ids in a path are the file's variables of their names. */
function withVariables(path: string): string {
  return path.replaceAll("{", "{{").replaceAll("}", "}}");
}

/** The rows of the documentation are on nobody's server: their ids become variables too. */
const VARIABLES: Readonly<Record<string, string>> = {
  [EXAMPLE.jobId]: "job_id",
  [EXAMPLE.runningJobId]: "job_id",
  [EXAMPLE.domainId]: "domain_id",
  [EXAMPLE.runningDomainId]: "domain_id",
};
const EXAMPLE_IDS = new RegExp(Object.keys(VARIABLES).join("|"), "g");
