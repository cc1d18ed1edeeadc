import { NoAnswer } from "./errors.ts";

/** An answer of the API, read whole. */
export type ApiAnswer = { readonly status: number; readonly headers: Headers; readonly text: string };

/** bytes of an answer: Lambda sends 6 MB at most, so that more is none of the API's */
const MAX_ANSWER_BYTES = 8_000_000;

/**
 * Reads an answer's body, up to a bound. Throws NoAnswer where there is more, and what broke the answer off. The rest
 * is the caller's to end, by the signal of its request.
 */
export async function readAnswer(response: Response): Promise<ApiAnswer> {
  const { status, headers } = response;
  if (response.body === null) return { status, headers, text: "" };
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { status, headers, text: text + decoder.decode() };
    bytes += value.byteLength;
    if (bytes > MAX_ANSWER_BYTES)
      throw new NoAnswer("too_large", "The answer is larger than any of the API's: check baseUrl.");
    text += decoder.decode(value, { stream: true });
  }
}
