import { ScannerError } from "@contact-scanner/core/errors";
import type { Example, ExampleAnswer, ExampleRequest } from "../http/contract.ts";
import { problem } from "../http/problem-details.ts";

const EXAMPLE_REQUEST_ID = "Jf3xHgq0IAMEVpQ=";

/** The path and query of an example's request. */
export function exampleTarget(path: string, { path: parameters = {}, query = {} }: ExampleRequest): string {
  const pathname = path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(parameters[name] ?? ""),
  );
  const search = new URLSearchParams(query).toString();
  return search === "" ? pathname : `${pathname}?${search}`;
}

/** What an example is answered with; a refusal as the API writes it. */
export function exampleAnswer(path: string, example: Example): ExampleAnswer {
  if (!("refusal" in example)) return example;
  const { code, detail, fields = [] } = example.refusal;
  const { statusCode = 500, body = "" } = problem(new ScannerError(code, detail, { fields }), {
    requestId: EXAMPLE_REQUEST_ID,
    path: exampleTarget(path, { ...example, query: {} }),
  });
  return { status: statusCode, answer: JSON.parse(body), fresh: ["request_id"] };
}
