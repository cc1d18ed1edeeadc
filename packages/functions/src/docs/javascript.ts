import type { SampleRequest } from "./sample-request.ts";

/** The request as an ECMAScript module for Node (fetch is its own), with API and TOKEN in the environment. */
export function javascriptSample({
  method,
  target,
  needsToken,
  headers,
  body,
  reads,
}: SampleRequest): string {
  const headerLines = [
    ...(needsToken ? [`Authorization: \`Bearer \${process.env.TOKEN}\``] : []),
    ...Object.entries(headers).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
  ];
  const options = [
    ...(method === "GET" ? [] : [`method: ${JSON.stringify(method)}`]),
    ...(headerLines.length === 0
      ? []
      : [`headers: {\n${headerLines.map((line) => `    ${line},\n`).join("")}  }`]),
    ...(body === undefined ? [] : [`body: JSON.stringify(${JSON.stringify(body)})`]),
  ];
  const settings = options.length === 0 ? "" : `, {\n${options.map((line) => `  ${line},\n`).join("")}}`;
  return `const response = await fetch(\`\${process.env.API}${target}\`${settings});\n${PRINTS[reads]}`;
}

const PRINTS: Readonly<Record<SampleRequest["reads"], string>> = {
  json: "console.log(response.status, await response.json());",
  text: "console.log(response.status, await response.text());",
  nothing: "console.log(response.status);",
};
