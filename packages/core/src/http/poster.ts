import type { Dispatcher } from "undici";
import { LIMITS } from "../config.ts";
import { publicUrlRefusal } from "../url/public-url.ts";
import { faultOfError } from "./fault-of-error.ts";
import { createGuardedAgent, type GuardOptions } from "./guarded-agent.ts";

/** A JSON document for somebody's server. */
export type PostRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What became of it. Redirects are not followed. */
export type PostResult =
  /** The answer arrived whole, or as much of it as is read. */
  | { readonly kind: "answered"; readonly status: number; readonly retryAfter: string | undefined }
  /** A sentence that names the host and what went wrong; the status where the answer broke off after it. */
  | { readonly kind: "failed"; readonly status: number | null; readonly message: string };

/** Rejects never: every fault is a `failed` result. */
export type Post = (request: PostRequest) => Promise<PostResult>;

export type PosterOptions = GuardOptions & {
  readonly userAgent: string;
  /** ms for all of it, from the name's resolution to the answer's end */
  readonly timeoutMs?: number;
};

/** bytes of an answer that are read: nobody reads what it says, and a short one leaves its connection free */
const MAX_ANSWER_BYTES = 16_384;

/** Posts to public addresses and allowed hosts alone, by the same guard as the crawler fetches. */
export function createPoster(options: PosterOptions): { post: Post; close(): Promise<void> } {
  const { timeoutMs = LIMITS.webhookTimeoutMs, userAgent, allowedHosts } = options;
  const agent = createGuardedAgent(options, LIMITS, () => LIMITS.maxConnectionsPerHost);
  return {
    async post({ url, headers, body }) {
      const refusal = publicUrlRefusal(url, allowedHosts);
      if (refusal !== null) return { kind: "failed", status: null, message: refusal };
      const { origin, pathname, search, host } = new URL(url);
      const signal = AbortSignal.timeout(timeoutMs);
      let status: number | null = null;
      try {
        const response = await agent.request({
          origin,
          path: pathname + search,
          method: "POST",
          headers: { ...headers, "content-type": "application/json", "user-agent": userAgent },
          body,
          signal,
        });
        status = response.statusCode;
        await readSome(response.body);
        const retryAfter = [response.headers["retry-after"]].flat()[0];
        return { kind: "answered", status, retryAfter };
      } catch (error) {
        return { kind: "failed", status, message: sentenceOf(error) };
      }

      function sentenceOf(error: unknown): string {
        if (signal.aborted) return `${host} did not answer within ${timeoutMs / 1_000} s.`;
        if (status !== null) return `${host}: the answer broke off half-way.`;
        const fault = faultOfError(error, url);
        // Its sentences about bad answers speak of pages.
        return fault.code === "bad_response"
          ? `${host}: the answer is no HTTP that can be read.`
          : fault.message;
      }
    },
    close: () => agent.destroy(),
  };
}

/** Reads to the end or to the bound. Rejects where the connection breaks before. */
async function readSome(body: Dispatcher.ResponseData["body"]): Promise<void> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += Buffer.byteLength(chunk);
    if (bytes > MAX_ANSWER_BYTES) return;
  }
}
