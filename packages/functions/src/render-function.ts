import type { Log } from "@contact-scanner/core/log";
import type { Render } from "@contact-scanner/core/rendering/render";
import { RENDER_TIMING } from "@contact-scanner/core/rendering/timing";
import { systemClock } from "@contact-scanner/core/time";

/** ms to reach Lambda: it answers in some ten, and its caller can do without */
const RENDER_CONNECT_TIMEOUT_MS = 2_000;

/**
 * The function of this name as what renders pages; undefined = there is none. Its client is loaded for the first page.
 */
export function renderFunction(functionName: string | undefined, log: Log): Render | undefined {
  if (functionName === undefined) return undefined;
  const load = async (): Promise<Render> => {
    const [{ LambdaClient }, { createLambdaRenderer }] = await Promise.all([
      import("@aws-sdk/client-lambda"),
      import("./adapters/lambda-renderer.ts"),
    ]);
    const client = new LambdaClient({
      maxAttempts: 1,
      requestHandler: {
        connectionTimeout: RENDER_CONNECT_TIMEOUT_MS,
        requestTimeout: RENDER_TIMING.answerMs,
        throwOnRequestTimeout: true,
      },
    });
    return createLambdaRenderer({ client, functionName, clock: systemClock, random: Math.random, log });
  };
  let loaded: Promise<Render> | undefined;
  return async (request, signal) => {
    loaded ??= load();
    return await (await loaded)(request, signal);
  };
}
