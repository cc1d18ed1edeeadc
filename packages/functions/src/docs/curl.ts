import type { SampleRequest } from "./sample-request.ts";

/** The request as a command for a POSIX shell that has $API and $TOKEN. */
export function curlSample({ method, target, needsToken, headers, body }: SampleRequest): string {
  const parts = [
    method === "GET" ? "curl" : `curl -X ${method}`,
    ...(needsToken ? [`-H "Authorization: Bearer $TOKEN"`] : []),
    ...Object.entries(headers).map(([name, value]) => `-H "${name}: ${value}"`),
    ...(body === undefined ? [] : [`-d '${JSON.stringify(body)}'`]),
    `"$API${target}"`,
  ];
  return parts.join(" \\\n  ");
}
