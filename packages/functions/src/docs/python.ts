import type { SampleRequest } from "./sample-request.ts";

/** The request for Python 3 with its standard library alone (urllib), API and TOKEN in the environment. */
export function pythonSample({ method, target, needsToken, headers, body, reads }: SampleRequest): string {
  const headerLines = [
    ...(needsToken ? [`"Authorization": "Bearer " + os.environ["TOKEN"]`] : []),
    ...Object.entries(headers).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
  ];
  const settings = [
    `os.environ["API"] + ${JSON.stringify(target)}`,
    ...(method === "GET" ? [] : [`method=${JSON.stringify(method)}`]),
    ...(headerLines.length === 0
      ? []
      : [`headers={\n${headerLines.map((line) => `        ${line},\n`).join("")}    }`]),
    ...(body === undefined ? [] : [`data=json.dumps(${pythonLiteral(body)}).encode()`]),
  ];
  const usesJson = body !== undefined || reads === "json";
  return `import ${usesJson ? "json, os" : "os"}
from urllib.request import Request, urlopen

request = Request(
${settings.map((line) => `    ${line},\n`).join("")})
with urlopen(request) as answer:
    ${PRINTS[reads]}`;
}

const PRINTS: Readonly<Record<SampleRequest["reads"], string>> = {
  json: "print(answer.status, json.load(answer))",
  text: "print(answer.status, answer.read().decode())",
  nothing: "print(answer.status)",
};

/** A JSON value as Python writes it; strings are the same in both. */
function pythonLiteral(value: unknown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(", ")}]`;
  if (typeof value === "object") {
    const items = Object.entries(value).map(
      ([key, item]) => `${JSON.stringify(key)}: ${pythonLiteral(item)}`,
    );
    return `{${items.join(", ")}}`;
  }
  return JSON.stringify(value);
}
