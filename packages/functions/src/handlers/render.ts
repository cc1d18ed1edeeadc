import type { Log, LogFields } from "@contact-scanner/core/log";
import type { Render, RenderResult } from "@contact-scanner/core/rendering/render";
import type { Context as LambdaContext } from "aws-lambda";
import { type PackedResult, packResult, parseRequest } from "../rendering/render-messages.ts";

/** What the function works with that renders pages. */
export type RenderContext = {
  readonly log: Log;
  readonly bindLog: (lambda: LambdaContext) => void;
  readonly render: Render;
};

/** ms before the function's time-out at which a page is given up: its browser is ended, and that is answered. */
const ABORT_RESERVE_MS = 2_000;

/** Answers a request to render one page. Rejects for what is no request. */
export function renderHandler({ log, bindLog, render }: RenderContext) {
  return async (event: unknown, lambda: LambdaContext): Promise<PackedResult> => {
    bindLog(lambda);
    const request = parseRequest(event);
    const signal = AbortSignal.timeout(Math.max(0, lambda.getRemainingTimeInMillis() - ABORT_RESERVE_MS));
    try {
      const result = await render(request, signal);
      log.info("Page rendered", { url: request.url, ...factsOf(result) });
      return packResult(result);
    } catch (error) {
      if (!signal.aborted) throw error;
      log.warn("A page was given up", { url: request.url });
      return { kind: "failed", code: "render_timeout", message: "The page took too long to render." };
    }
  };
}

/** What is logged of a result: nothing of the page itself. */
function factsOf(result: RenderResult): LogFields {
  if (result.kind === "failed") return { outcome: result.code, reason: result.message };
  const { kind: outcome, requests, bytes, cpuMs } = result;
  return { outcome, requests, bytes, cpu_ms: cpuMs };
}
