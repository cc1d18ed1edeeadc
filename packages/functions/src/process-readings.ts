import { performance } from "node:perf_hooks";
import type { ProcessReadings } from "@contact-scanner/core/worker/load-meter";

/** What this process tells of itself. */
export const PROCESS_READINGS: ProcessReadings = {
  memoryBytes: () => process.memoryUsage.rss(),
  cpuMs: processCpuMs,
  loopBusyMs: () => performance.eventLoopUtilization().active,
};

/** ms of CPU time this process has used */
export function processCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
