/** A scan's share of the CPU time of its process. */
export type CpuShare = {
  /** ms of CPU time; what counts is by how much it has grown between two looks */
  readonly cpuMs: () => number;
  /** Counts the scan no longer: the others share what is used from now on. */
  leave(): void;
};

/**
 * Divides what a process uses of the CPU equally among the scans that are at work while it does: of a thread or a loop
 * that serves all of them nobody can tell which one a millisecond was for, and all shares together are what was used.
 */
export function createCpuShares(processCpuMs: () => number): { join(): CpuShare } {
  let scans = 0;
  let countedMs = processCpuMs();
  /** ms that a scan would have been given that was at work all the time. */
  let shareMs = 0;

  function count(): number {
    const usedMs = processCpuMs();
    if (scans > 0) shareMs += (usedMs - countedMs) / scans;
    countedMs = usedMs;
    return shareMs;
  }

  return {
    join() {
      count();
      scans++;
      return {
        cpuMs: count,
        leave() {
          count();
          scans--;
        },
      };
    },
  };
}
