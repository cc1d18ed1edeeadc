/** A request as it was sent. */
export type SentRequest = { readonly url: string; readonly init: RequestInit };

/** What a request is answered with; an error is what the connection ends with. */
export type Scripted = Response | Error | ((request: SentRequest) => Response | Promise<Response>);

/** A fetch that answers one request after the other by a script, the last one again and again, and notes them all. */
export function scriptedFetch(...script: readonly Scripted[]) {
  const sent: SentRequest[] = [];
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const request = { url: String(input), init };
    sent.push(request);
    const answer = script[Math.min(sent.length, script.length) - 1];
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error("nothing is scripted");
    return answer instanceof Response ? answer.clone() : await answer(request);
  };
  return { fetch, sent };
}

/** An answer in JSON. */
export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}

/** A fetch that gets no answer until its signal ends it. */
export function silence({ init: { signal } }: SentRequest): Promise<Response> {
  return new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
}

/** The value of a header that was sent; null where it was not. */
export function headerOf(request: SentRequest | undefined, name: string): string | null {
  return new Headers(request?.init.headers).get(name);
}
