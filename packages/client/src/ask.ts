import type { ApiAnswer } from "./api-answer.ts";
import { apiRequest } from "./api-request.ts";
import type { Input, Marked, OperationName, Output } from "./call-types.ts";
import { NoAnswer } from "./errors.ts";
import type { Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";
import { type Retrying, sendWithRetries } from "./retry.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Transport } from "./send.ts";

/** What any call takes beside its input. */
export type CallOptions = {
  /** Ends the call, its retries and its pauses; the call then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
};

/** What a call takes that does its work once under a key. */
export type SubmitOptions = CallOptions & {
  /**
   * Your own name for the request: sent again within 24 hours it gives the same scan, or batch. Each call makes one of
   * its own unless told otherwise, so that its retries start nothing twice; one that you keep holds across restarts.
   */
  readonly idempotencyKey?: string | undefined;
};

/** The options of a call. */
export type OptionsOf<Name extends OperationName> =
  Name extends Marked<"takesKey"> ? SubmitOptions : CallOptions;

/** Makes one call of the API. Throws an ApiProblem, NoAnswer, or the signal's reason. */
export type Ask = <Name extends OperationName>(
  name: Name,
  input: Input<Name>,
  options: SubmitOptions,
) => Promise<Asked<Output<Name>>>;

/** What a call brought. */
export type Asked<Body> = {
  readonly body: Body;
  /** ms after which the same call is worth repeating; undefined where the answer says nothing. */
  readonly retryAfterMs: number | undefined;
};

/** What makes the calls of the API that answers at `base`. */
export function createAsk({
  base,
  ...means
}: {
  readonly base: string;
  readonly transport: Transport;
  readonly retrying: Retrying;
}): Ask {
  return async (name, input, { signal, idempotencyKey }) => {
    const operation: Operation = OPERATIONS[name];
    const key = operation.takesKey ? (idempotencyKey ?? newKey()) : undefined;
    const request = apiRequest(operation, { ...input }, { base, idempotencyKey: key });
    const answer = await sendWithRetries(means, request, signal);
    return { body: bodyOf(answer), retryAfterMs: retryAfterMs(answer.headers, means.transport.clock.now()) };
  };
}

/**
 * The body as the API's document describes it, which the service's tests hold it to: nothing of it is checked here.
 * Undefined where there is none.
 */
function bodyOf<Body>({ status, text }: ApiAnswer): Body {
  try {
    const body = status === 204 ? undefined : JSON.parse(text);
    return body;
  } catch (error) {
    throw new NoAnswer("malformed", "The answer is no JSON, as all of the API's are: check baseUrl.", {
      cause: error,
    });
  }
}

/** bytes of a key: so many that no two are ever alike */
const KEY_BYTES = 16;

/** Where a page was not served by https browsers have no randomUUID. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
