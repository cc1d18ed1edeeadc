import { type ApiAnswer, readAnswer } from "./api-answer.ts";
import type { ApiRequest } from "./api-request.ts";
import type { Clock } from "./clock.ts";
import { withDeadline } from "./deadline.ts";
import { NoAnswer } from "./errors.ts";
import { problemOf } from "./problem.ts";

/** What requests are sent by. */
export type Transport = {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly token: () => string | Promise<string>;
  /** ms that a request may take, its answer's body included. */
  readonly timeoutMs: number;
};

/**
 * Sends a request once. Throws an ApiProblem where the API refuses it, NoAnswer where there is none, the signal's
 * reason when that aborts, and a TypeError for a token or key that no header takes. None of them holds the token.
 */
export async function send(
  transport: Transport,
  request: ApiRequest,
  signal: AbortSignal | undefined,
): Promise<ApiAnswer> {
  const { fetch, clock } = transport;
  const headers = requestHeaders(request, await transport.token());
  const answer = await withDeadline(transport, signal, async (ending) => {
    const response = await reached(
      fetch(request.url, {
        method: request.operation.method,
        headers,
        ...(request.body === undefined ? {} : { body: request.body }),
        // Nobody else is to see the token, and the API itself sends nobody elsewhere.
        redirect: "manual",
        credentials: "omit",
        signal: ending,
      }),
    );
    refuseRedirect(response);
    return await reached(readAnswer(response));
  });
  if (answer.status >= 400) throw problemOf(answer, clock.now());
  return answer;
}

/** What a header takes and a token or a key is made of. A runtime that refuses others repeats them in its message. */
const VISIBLE_ASCII = /^[\x21-\x7e]+$/;

function requestHeaders({ body, idempotencyKey }: ApiRequest, token: string): Record<string, string> {
  if (!VISIBLE_ASCII.test(token))
    throw new TypeError("The token is empty, or holds characters that no token has.");
  if (idempotencyKey !== undefined && !VISIBLE_ASCII.test(idempotencyKey))
    throw new TypeError("idempotencyKey is empty, or holds blanks or characters that are not ASCII.");
  return {
    Accept: "application/json",
    Authorization: `Bearer ${token}`,
    ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(idempotencyKey === undefined ? {} : { "Idempotency-Key": idempotencyKey }),
  };
}

/** Tells by NoAnswer of whatever a runtime throws where a connection fails or breaks off. */
async function reached<Brought>(step: Promise<Brought>): Promise<Brought> {
  try {
    return await step;
  } catch (cause) {
    if (cause instanceof NoAnswer) throw cause;
    throw new NoAnswer("unreachable", "The API could not be reached, or its answer broke off.", { cause });
  }
}

/** Browsers tell of a redirect that it was one, and nothing else. */
function refuseRedirect({ type, status }: Response): void {
  if (type === "opaqueredirect" || (status >= 300 && status < 400))
    throw new NoAnswer(
      "redirected",
      "The answer leads to another place, as the API's never do: check baseUrl.",
    );
}
