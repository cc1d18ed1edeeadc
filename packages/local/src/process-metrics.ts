import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import type { Meter } from "@opentelemetry/api";

/** ms between two looks at the event loop: delays that are shorter bother nobody */
const RESOLUTION_MS = 20;
/** What a nanosecond is of a second. */
const NANOSECONDS = 1e9;
/** What a microsecond is of a second. */
const MICROSECONDS = 1e6;

/** Measures this process, by the names of OpenTelemetry's conventions: CPU, memory, and how late its event loop is. */
export function measureProcess(meter: Meter): { stop(): void } {
  const cpu = meter.createObservableCounter("process.cpu.time", { description: "CPU time used", unit: "s" });
  cpu.addCallback((result) => {
    const { user, system } = process.cpuUsage();
    result.observe(user / MICROSECONDS, { "cpu.mode": "user" });
    result.observe(system / MICROSECONDS, { "cpu.mode": "system" });
  });
  const memory = meter.createObservableUpDownCounter("process.memory.usage", {
    description: "Memory in use",
    unit: "By",
  });
  memory.addCallback((result) => result.observe(process.memoryUsage.rss()));
  const heap = meter.createObservableUpDownCounter("v8js.memory.heap.used", {
    description: "Heap in use, its threads' left out",
    unit: "By",
  });
  heap.addCallback((result) => result.observe(process.memoryUsage().heapUsed));
  const utilization = meter.createObservableGauge("nodejs.eventloop.utilization", {
    description: "Share of the time that the event loop works, since the start",
    unit: "1",
  });
  utilization.addCallback((result) => result.observe(performance.eventLoopUtilization().utilization));
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  for (const [name, read] of [
    ["p50", () => delays.percentile(50)],
    ["p99", () => delays.percentile(99)],
    ["max", () => delays.max],
  ] as const) {
    const gauge = meter.createObservableGauge(`nodejs.eventloop.delay.${name}`, {
      description: "How late the event loop is, since the start",
      unit: "s",
    });
    // Before its first look it has no value to tell.
    gauge.addCallback((result) => {
      if (delays.count > 0) result.observe(read() / NANOSECONDS);
    });
  }
  return { stop: () => void delays.disable() };
}
