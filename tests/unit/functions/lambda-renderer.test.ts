import { type InvokeCommandOutput, LambdaClient } from "@aws-sdk/client-lambda";
import { RENDER_TIMING } from "@contact-scanner/core/rendering/timing";
import { createLambdaRenderer } from "@contact-scanner/functions/adapters/lambda-renderer";
import { packResult } from "@contact-scanner/functions/rendering/render-messages";
import { afterEach, describe, expect, test, vi } from "vitest";
import { rendered } from "../../helpers/fake-renderer.ts";
import { silentLog } from "../../helpers/silent-log.ts";
import { virtualClock } from "../../helpers/virtual-clock.ts";

const REQUEST = {
  url: "https://acme.com/",
  userAgent: "ContactScanner/1.0",
  registrableDomain: "acme.com",
  robots: {},
  intervalMs: 0,
};
const RESULT = rendered("https://acme.com/", "<p>Hello</p>");

const client = new LambdaClient({ region: "us-east-1" });
const send = vi.spyOn(client, "send");
afterEach(() => send.mockReset());

/** Renders a page by a function that answers so, one answer after the other. */
async function render(...answers: (Partial<InvokeCommandOutput> | Error)[]) {
  for (const answer of answers) {
    if (answer instanceof Error) send.mockImplementationOnce(() => Promise.reject(answer));
    else send.mockImplementationOnce(() => Promise.resolve({ $metadata: {}, ...answer }));
  }
  const clock = virtualClock();
  const startMs = clock.now();
  const ports = { client, functionName: "renderer", clock, random: () => 0.5, log: silentLog };
  const result = await createLambdaRenderer(ports)(REQUEST, new AbortController().signal);
  return { result, tookMs: clock.now() - startMs };
}

function payloadOf(value: unknown) {
  const text = JSON.stringify(value);
  return Object.assign(new TextEncoder().encode(text), { transformToString: () => text });
}
const named = (name: string) => Object.assign(new Error(name), { name });

test("a page is asked of its function, and comes back whole", async () => {
  const { result } = await render({ Payload: payloadOf(packResult(RESULT)) });
  expect(result).toEqual(RESULT);
  const { input } = send.mock.calls[0]?.[0] ?? {};
  expect(input).toMatchObject({ FunctionName: "renderer" });
});

describe("is a failure of the page, never an exception:", () => {
  test.each([
    [
      "a function that ran out of time",
      {
        FunctionError: "Unhandled",
        Payload: payloadOf({ errorMessage: "Task timed out after 30.00 seconds" }),
      },
      "render_timeout",
    ],
    [
      "a function that ended",
      { FunctionError: "Unhandled", Payload: payloadOf({ errorMessage: "signal: killed" }) },
      "render_crashed",
    ],
    ["an answer that does not come", named("TimeoutError"), "render_timeout"],
    ["a function that is not there", named("ResourceNotFoundException"), "render_unavailable"],
    ["a right that is missing", named("AccessDeniedException"), "render_unavailable"],
    ["an answer that is none", { Payload: payloadOf("<html>") }, "render_unavailable"],
  ])("%s", async (_name, answer, code) => {
    const { result } = await render(answer);
    expect(result).toMatchObject({ kind: "failed", code, message: expect.stringMatching(/\.$/) });
    expect(send).toHaveBeenCalledTimes(1);
  });
});

test("where all places are taken it waits for one", async () => {
  const busy = named("TooManyRequestsException");
  const { result, tookMs } = await render(busy, busy, { Payload: payloadOf(packResult(RESULT)) });
  expect(result).toEqual(RESULT);
  expect(tookMs).toBeGreaterThan(0);
});

test("it waits for a place no longer than it may", async () => {
  const busy = Array.from({ length: 20 }, () => named("TooManyRequestsException"));
  const { result, tookMs } = await render(...busy);
  expect(result).toMatchObject({ kind: "failed", code: "render_timeout" });
  expect(tookMs).toBeLessThanOrEqual(RENDER_TIMING.placesMs);
});

test("a scan that is stopped waits for nothing", async () => {
  const stopped = new AbortController();
  send.mockImplementationOnce(() => {
    stopped.abort(new Error("stopped"));
    return Promise.reject(named("AbortError"));
  });
  const ports = {
    client,
    functionName: "renderer",
    clock: virtualClock(),
    random: () => 0.5,
    log: silentLog,
  };
  await expect(createLambdaRenderer(ports)(REQUEST, stopped.signal)).rejects.toThrow("stopped");
});
