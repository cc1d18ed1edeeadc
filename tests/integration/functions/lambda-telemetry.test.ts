import { createDatabase } from "@contact-scanner/core/db/client";
import type { Log } from "@contact-scanner/core/log";
import { lambdaEntry } from "@contact-scanner/functions/lambda-entry";
import { telemetryOnDemand } from "@contact-scanner/functions/telemetry/telemetry-on-demand";
import { createLambdaContext } from "@contact-scanner/local/lambda-context";
import { afterEach, expect, test, vi } from "vitest";
import { startOtlpReceiver } from "../../helpers/otlp-receiver.ts";
import { silentLog } from "../../helpers/silent-log.ts";

afterEach(() => vi.unstubAllEnvs());

/** A function as Lambda has it, which counts a page each time; what its log was warned of. */
function createFunction(variables: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const warnings: string[] = [];
  const note = (message: string) => void warnings.push(message);
  const log: Log = { ...silentLog, warn: note, error: note };
  const telemetry = telemetryOnDemand({ resource: { "faas.name": "test" }, log });
  const context = {
    db: createDatabase({ url: "postgres://localhost/none", poolSize: 1, log }),
    log,
    bindLog: () => {},
    metrics: telemetry.metrics,
    flushMetrics: () => {},
    telemetry,
  };
  const invoke = lambdaEntry(
    ({ metrics }) =>
      async (event: "works" | "fails") => {
        metrics.add("Pages", 1);
        if (event === "fails") throw new Error("The handler failed.");
        return "done";
      },
    context,
  );
  const lambda = createLambdaContext("test", 30_000);
  return { warnings, telemetry, invoke: (event: "works" | "fails") => invoke(event, lambda) };
}

test("what an invocation counts is sent before it ends, of the first one and of one that fails too", async () => {
  for (const event of ["works", "fails"] as const) {
    const receiver = await startOtlpReceiver();
    const { invoke, telemetry } = createFunction({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
    await invoke(event).catch(() => {});
    expect(receiver.metricNames).toEqual(new Set(["contact_scanner.pages"]));
    await telemetry.stop();
    await receiver.stop();
  }
});

test.each(["fails", "hangs"] as const)("an invocation answers though the collector %s", async (manner) => {
  const receiver = await startOtlpReceiver(manner);
  const { invoke, warnings, telemetry } = createFunction({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
  for (let times = 0; times < 3; times++) expect(await invoke("works")).toBe("done");
  expect(receiver.requests.length).toBeGreaterThan(0);
  // A line for all of them.
  if (manner === "fails") expect(warnings).toEqual(["Telemetry was not taken"]);
  await telemetry.stop();
  await receiver.stop();
});

test("variables that are wrong are logged, and the function works", async () => {
  const { invoke, warnings } = createFunction({
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:1",
    OTEL_TRACES_SAMPLER: "sometimes",
  });
  expect(await invoke("works")).toBe("done");
  expect(warnings).toEqual(["Telemetry could not be started"]);
});

test("without an endpoint nothing is told, and nothing is wrong", async () => {
  const { invoke, warnings } = createFunction({
    OTEL_SERVICE_NAME: "scanner",
    OTEL_EXPORTER_OTLP_ENDPOINT: "",
  });
  expect(await invoke("works")).toBe("done");
  await expect(invoke("fails")).rejects.toThrow("The handler failed.");
  expect(warnings).toEqual([]);
});
