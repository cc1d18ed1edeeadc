/**
 * The times of a page that another function renders, and how they relate:
 *
 *     page + launch < function           a page is given 10 s, and a browser some seconds to be unpacked and start
 *     function < answer                  the function's own end is told before its caller gives up
 *     answer + places ≤ slice reserve − abort reserve
 *                                        one that begins at the end of a slice ends before the slice is aborted
 *
 * The last two are those of jobs/timing.ts, and a unit test holds the relation.
 */
export const RENDER_TIMING = {
  /** seconds that the function may run */
  timeoutSeconds: 30,
  /** ms that its caller waits for an answer */
  answerMs: 33_000,
  /** ms that its caller waits, in all, for a place where all are taken */
  placesMs: 15_000,
} as const;
