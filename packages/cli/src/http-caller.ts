import { type ApiText, type CallApi, targetOf } from "@contact-scanner/functions/mcp/call-api";
import type { ServiceSettings } from "./env.ts";

/** ms for one call: longer than API Gateway's 30 s, after which it answers itself */
const CALL_MS = 35_000;
/** bytes of an answer: more than Lambda's 6 MB, so that none of ours is cut */
const MAX_ANSWER_BYTES = 8_000_000;

/**
 * Our API over HTTP, with one token. The token goes to this address alone, so a redirect is a fault. A service that is
 * away, or that answers as ours never does, refuses the call in a sentence.
 */
export function createHttpCaller({ url, token }: ServiceSettings): CallApi {
  return async (call, signal) => {
    const { route, body } = call;
    try {
      const response = await fetch(new URL(targetOf(call), url), {
        method: route.method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        redirect: "error",
        signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await readText(response);
      if (/^application\/(?:problem\+)?json\b/.test(response.headers.get("content-type") ?? "")) {
        return { status: response.status, text };
      }
      return unavailable(`${url.host} answers HTTP ${response.status}, and not as Contact Scanner does.`);
    } catch (error) {
      if (signal.aborted) throw error;
      return unavailable(`${url.host} cannot be reached: ${reasonOf(error)}.`);
    }
  };
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) throw new Error("its answer is too long");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** The refusal of a service that is not there, with the sentence that says why. */
export function unavailable(detail: string): ApiText {
  return { status: 503, text: JSON.stringify({ title: "Service unavailable", detail }) };
}

/** fetch says of a fault of the network that it "failed", and why in its cause. */
function reasonOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  const told = cause instanceof Error ? cause : error;
  return told instanceof Error ? told.message : String(told);
}
