import { createHeartbeat } from "@contact-scanner/core/jobs/heartbeat";
import type { RunScanPorts } from "@contact-scanner/core/jobs/run-scan";
import { systemClock } from "@contact-scanner/core/time";
import { type Admission, createAdmission } from "@contact-scanner/core/worker/admission";
import { type CpuShare, createCpuShares } from "@contact-scanner/core/worker/cpu-shares";
import { createLoadMeter, type ProcessSize } from "@contact-scanner/core/worker/load-meter";
import { mostScansIn } from "@contact-scanner/core/worker/room";
import { PROCESS_READINGS, processCpuMs } from "./process-readings.ts";

/** What the scans of a process share, beside the world that they are in. */
export type Worker = Pick<RunScanPorts, "heartbeat"> & {
  /** Decides which of them are at work at the same time. */
  readonly admission: Admission;
  /** Divides the process's CPU time among them. */
  readonly cpuShares: { join(): CpuShare };
};

/** A worker of this process, by what that has; `mostScans` at the same time, or as many as fit into its memory. */
export function createWorker(
  { db, log }: Pick<RunScanPorts, "db" | "log">,
  size: ProcessSize,
  mostScans = mostScansIn(size.memoryMb),
): Worker {
  const clock = systemClock;
  return {
    heartbeat: createHeartbeat({ db, log, clock }),
    admission: createAdmission({
      most: mostScans,
      load: createLoadMeter(PROCESS_READINGS, size, clock),
      clock,
    }),
    cpuShares: createCpuShares(processCpuMs),
  };
}
