/** The time of an invocation, which all of its scans share. */
export type Shift = {
  /** Stops all work at once. */
  readonly abort: AbortSignal;
  /** Aborts when scans should hand over at once, before their time; undefined = never. */
  readonly hurry: AbortSignal | undefined;
  /** Aborts when no further scan may begin. */
  readonly late: AbortSignal;
  /** Aborts when somebody tells the worker to end: it takes nothing more. */
  readonly told: AbortSignal;
  /** Whether scans should finish what they have begun and hand over. */
  readonly isTimeUp: () => boolean;
  /** Whether a slice that begins now is too short to say that its site is slow. */
  readonly isLate: () => boolean;
};
