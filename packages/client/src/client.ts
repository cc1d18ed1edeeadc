import { apiBase } from "./api-request.ts";
import { type CallOptions, createAsk, type SubmitOptions } from "./ask.ts";
import type { Schema } from "./call-types.ts";
import { type Calls, callsBy } from "./calls.ts";
import { type Clock, systemClock } from "./clock.ts";
import { waitUntil } from "./wait.ts";

/** What a client is made with. */
export type ClientOptions = {
  /** Where the API answers, as `https://api.acme.com`; with the path before `/api` where there is one. */
  readonly baseUrl: string;
  /** A token or an API key; or what gives the one of the moment, which is asked before each request. */
  readonly token: string | (() => string | Promise<string>);
  /** ms that each request may take, its answer included; 30,000 unless told otherwise. */
  readonly timeoutMs?: number | undefined;
  /** Tries after the first one that a call may take; 3 unless told otherwise, 0 = none. */
  readonly maxRetries?: number | undefined;
  /** What sends requests: the runtime's own unless told otherwise. It must heed the signal it is given. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The time that pauses and time-outs go by: the machine's unless told otherwise. */
  readonly clock?: Clock | undefined;
  /** Gives a number from 0 up to 1, by which pauses are spread: Math.random unless told otherwise. */
  readonly random?: (() => number) | undefined;
};

/** How a wait is to go on, beside what any call takes. */
export type WaitOptions<Seen> = CallOptions & {
  /** Is told of what is waited for at each look, the last one too. */
  readonly onProgress?: ((seen: Seen) => void) | undefined;
};

type Scan = Schema<"Scan">;
type Batch = Schema<"Batch">;

/** A scan that has ended. That a site could not be scanned is no error: `status` is `failed`, and `error` says why. */
export type EndedScan = Scan & { readonly status: "complete" | "failed" | "cancelled" };

/** A batch whose scans have all ended. */
export type EndedBatch = Batch & { readonly finished_at: string };

/** The API of Contact Scanner: each of its calls, and those that take several of them. */
export type Client = Calls & {
  /**
   * Scans a website and waits for the end: submits it, then looks at it as often as the API asks for. A signal ends the
   * wait; the scan goes on, and once it was looked at `onProgress` has told its `job_id`.
   */
  scan(
    target: string | Schema<"ScanRequest">,
    options?: SubmitOptions & WaitOptions<Scan>,
  ): Promise<EndedScan>;
  /** Waits for the end of a scan that was submitted before. */
  waitForScan(jobId: string, options?: WaitOptions<Scan>): Promise<EndedScan>;
  /** Scans up to 1,000 websites and waits for the end of all. `jobs` has a line for each, in the order given. */
  batch(
    targets: readonly string[] | Schema<"BatchRequest">,
    options?: SubmitOptions & WaitOptions<Batch>,
  ): Promise<EndedBatch & Pick<Schema<"BatchAnswer">, "jobs">>;
  /** Waits for the end of a batch that was submitted before. */
  waitForBatch(batchId: string, options?: WaitOptions<Batch>): Promise<EndedBatch>;
};

/** ms that a request may take: API Gateway answers within 30,000, if only by saying that nobody did */
const TIMEOUT_MS = 30_000;
/** tries after the first one: with their pauses they outlast a deploy's or a failover's first seconds */
const MAX_RETRIES = 3;

/** A client of the API. Throws a TypeError for a `baseUrl` that is none. */
export function createClient(options: ClientOptions): Client {
  const { token, clock = systemClock } = options;
  const ask = createAsk({
    base: apiBase(options.baseUrl),
    transport: {
      fetch: options.fetch ?? globalThis.fetch,
      clock,
      token: typeof token === "function" ? token : () => token,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    },
    retrying: { maxRetries: options.maxRetries ?? MAX_RETRIES, random: options.random ?? Math.random },
  });

  const waitForScan: Client["waitForScan"] = (jobId, { signal, onProgress } = {}) =>
    waitUntil(() => ask("scanStatus", { job_id: jobId }, { signal }), isEndedScan, {
      clock,
      signal,
      onLook: onProgress,
    });

  const waitForBatch: Client["waitForBatch"] = (batchId, { signal, onProgress } = {}) =>
    waitUntil(() => ask("batchStatus", { batch_id: batchId }, { signal }), isEndedBatch, {
      clock,
      signal,
      onLook: onProgress,
    });

  return {
    ...callsBy(ask),
    waitForScan,
    waitForBatch,
    scan: async (target, waiting = {}) => {
      const request = typeof target === "string" ? { url: target } : target;
      const { body } = await ask("submitScan", request, waiting);
      return await waitForScan(body.job_id, waiting);
    },
    batch: async (targets, waiting = {}) => {
      const request = "urls" in targets ? targets : { urls: [...targets] };
      const { body } = await ask("submitBatch", request, waiting);
      return { ...(await waitForBatch(body.batch_id, waiting)), jobs: body.jobs };
    },
  };
}

function isEndedScan(scan: Scan): scan is EndedScan {
  return scan.status !== "pending" && scan.status !== "running";
}

function isEndedBatch(batch: Batch): batch is EndedBatch {
  return batch.finished_at !== null;
}
