import type { ExampleRequest } from "../http/contract.ts";
import { exampleTarget } from "../openapi/examples.ts";
import type { Operation } from "../openapi/operation.ts";

/** The example as a command for a POSIX shell that has $API and $TOKEN. */
export function curlCommand(
  { method, path, operation }: { method: string; path: string; operation: Operation },
  example: ExampleRequest,
): string {
  const parts = [
    method === "GET" ? "curl" : `curl -X ${method}`,
    ...(operation.security ? [] : [`-H "Authorization: Bearer $TOKEN"`]),
    ...Object.entries(example.headers ?? {}).map(([name, value]) => `-H "${name}: ${value}"`),
    ...(example.body === undefined
      ? []
      : [`-H "Content-Type: application/json"`, `-d '${JSON.stringify(example.body)}'`]),
    `"$API${exampleTarget(path, example)}"`,
  ];
  return parts.join(" \\\n  ");
}
