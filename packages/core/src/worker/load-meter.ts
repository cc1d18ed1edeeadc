import type { Clock } from "../time.ts";
import type { WorkerLoad } from "./room.ts";

/** What a process tells of itself. */
export type ProcessReadings = {
  /** bytes of memory that it holds, its threads' included */
  readonly memoryBytes: () => number;
  /** ms of CPU time that it has used, its threads' included */
  readonly cpuMs: () => number;
  /** ms for which the main thread's loop was not waiting */
  readonly loopBusyMs: () => number;
};

/** What it has. */
export type ProcessSize = {
  readonly memoryMb: number;
  /** cores, or shares of one, that it may use */
  readonly cores: number;
};

/** ms that a measurement is good for: long enough to be no chance, short enough that little begins meanwhile */
const MEASURED_MS = 500;

/**
 * Measures the load of a process: since the last measurement, of which it gives the same object until it is too old.
 */
export function createLoadMeter(
  { memoryBytes, cpuMs, loopBusyMs }: ProcessReadings,
  { memoryMb, cores }: ProcessSize,
  clock: Pick<Clock, "now">,
): () => WorkerLoad {
  const read = () => ({ at: clock.now(), cpuMs: cpuMs(), loopBusyMs: loopBusyMs() });
  const memory = () => memoryBytes() / 2 ** 20 / memoryMb;
  let last = read();
  let load: WorkerLoad = { memory: memory(), cpu: 0 };
  return () => {
    const elapsedMs = clock.now() - last.at;
    // A clock that was set back begins anew.
    if (elapsedMs >= 0 && elapsedMs < MEASURED_MS) return load;
    const now = read();
    const cpu = Math.max((now.cpuMs - last.cpuMs) / cores, now.loopBusyMs - last.loopBusyMs);
    load = { memory: memory(), cpu: elapsedMs > 0 ? cpu / elapsedMs : 0 };
    last = now;
    return load;
  };
}
