import type { Example } from "../http/contract.ts";
import { exampleAnswer, exampleTarget } from "../openapi/examples.ts";
import type { Operation } from "../openapi/operation.ts";

/** What a sample in any language sends, and what it reads of the answer. */
export type SampleRequest = {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly needsToken: boolean;
  /** Those of the call, the token's apart. */
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value; undefined = no body. */
  readonly body: unknown;
  readonly reads: "json" | "text" | "nothing";
};

/** The headers that an example's request needs, the token's apart. */
export function exampleHeaders({ headers, body }: Example): Readonly<Record<string, string>> {
  return { ...headers, ...(body === undefined ? {} : { "Content-Type": "application/json" }) };
}

/** The request of an example, and how its answer is read. */
export function sampleRequest(
  { method, path, operation }: { method: string; path: string; operation: Operation },
  example: Example,
): SampleRequest {
  const { answer } = exampleAnswer(path, example);
  return {
    method,
    target: exampleTarget(path, example),
    needsToken: operation.security.length > 0,
    headers: exampleHeaders(example),
    body: example.body,
    reads: answer === undefined ? "nothing" : typeof answer === "string" ? "text" : "json",
  };
}
