import { InvokeCommand, type LambdaClient } from "@aws-sdk/client-lambda";
import { retryDelayMs } from "@contact-scanner/core/backoff";
import type { Log } from "@contact-scanner/core/log";
import type { Render, RenderFault, RenderResult } from "@contact-scanner/core/rendering/render";
import { RENDER_TIMING } from "@contact-scanner/core/rendering/timing";
import type { Clock } from "@contact-scanner/core/time";
import { packRequest, unpackResult } from "../rendering/render-messages.ts";

/** What asking the function works with. The client itself repeats nothing: what ran once must not be paid for twice. */
export type LambdaRendererPorts = {
  readonly client: Pick<LambdaClient, "send">;
  readonly functionName: string;
  readonly clock: Clock;
  /** 0 <= x < 1 */
  readonly random: () => number;
  readonly log: Log;
};

/** Renders pages in the function of that name. Where all of its places are taken it waits for one, for some seconds. */
export function createLambdaRenderer(ports: LambdaRendererPorts): Render {
  const { client, functionName, clock, random, log } = ports;

  async function invoke(payload: Uint8Array, signal: AbortSignal): Promise<RenderResult> {
    const command = new InvokeCommand({ FunctionName: functionName, Payload: payload });
    const { FunctionError, Payload = new Uint8Array() } = await client.send(command, { abortSignal: signal });
    if (FunctionError === undefined) return unpackResult(Payload);
    const told = new TextDecoder().decode(Payload);
    log.warn("The function that renders pages failed", { error: told });
    return /timed out/i.test(told) ? TOO_SLOW : failed("render_crashed", "The function that renders failed.");
  }

  return async (request, signal) => {
    const payload = packRequest(request);
    if (payload === null)
      return failed("render_refused", "What is known of the page is too large to be sent.");
    const waitsUntil = clock.now() + RENDER_TIMING.placesMs;
    for (let tries = 1; ; tries++) {
      try {
        return await invoke(payload, signal);
      } catch (error) {
        signal.throwIfAborted();
        const name = error instanceof Error ? error.name : "";
        if (name === "TimeoutError") return TOO_SLOW;
        if (name !== "TooManyRequestsException") {
          log.error("The function that renders pages could not be asked", { error });
          return failed("render_unavailable", "The function that renders could not be asked.");
        }
        const delayMs = retryDelayMs(tries, random);
        if (clock.now() + delayMs > waitsUntil) return NO_PLACE;
        await clock.sleep(delayMs, signal);
      }
    }
  };
}

function failed(code: RenderFault, message: string): RenderResult {
  return { kind: "failed", code, message };
}

const TOO_SLOW = failed("render_timeout", "The function that renders gave nothing in time.");
const NO_PLACE = failed("render_timeout", "All that render pages were busy for too long.");
