import type { ApiDocument, DocumentCall } from "./api-document.ts";

const HEAD = `// Made of the API's OpenAPI document by \`npm run routes\`.
import type { Operation } from "./operation.ts";

/** Every call of the API that takes a token, by its name. */
export const OPERATIONS = {
`;
const FOOT = "} as const satisfies Readonly<Record<string, Operation>>;\n";

/** columns of a comment: what the project's own comments have at most, less the margin and the frame */
const COMMENT_COLUMNS = 112;

/** The table of calls that the client sends requests by. Open calls are left out: they are for browsers and probes. */
export function operationsText({ paths }: ApiDocument): string {
  const rows = Object.entries(paths).flatMap(([path, calls]) =>
    Object.entries(calls)
      .filter(([, call]) => call.security.length > 0)
      .map(([method, call]) => comment(call) + row(method.toUpperCase(), path, call)),
  );
  return HEAD + rows.join("") + FOOT;
}

function row(method: string, path: string, { operationId, parameters = [], requestBody }: DocumentCall) {
  const has = (place: string, name: string) =>
    parameters.some((parameter) => parameter.in === place && parameter.name === name);
  const facts = [
    `method: ${JSON.stringify(method)}`,
    `path: ${JSON.stringify(path)}`,
    ...(requestBody === undefined ? [] : ["hasBody: true"]),
    ...(has("header", "Idempotency-Key") ? ["takesKey: true"] : []),
    ...(has("query", "cursor") ? ["isList: true"] : []),
  ];
  return `  ${operationId}: { ${facts.join(", ")} },\n`;
}

function comment({ summary, description }: DocumentCall): string {
  // The client reads JSON alone.
  const told = description.replace(/ With `Accept: text\/csv` [^.]+\./, "");
  const lines = [...wrap(`${summary}.`), ...wrap(told)].map((line) => `   * ${line}\n`);
  return `  /**\n${lines.join("")}   */\n`;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.replaceAll("*/", "*\\/").split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= COMMENT_COLUMNS)
      lines.splice(-1, 1, `${line} ${word}`);
    else lines.push(word);
  }
  return lines;
}
