/**
 * The times of a job's life and how they relate: code and infra read them here, and a unit test holds the relation.
 *
 *     heartbeat × 3 ≤ lease                    two renewals may fail before a live worker loses its job
 *     query time-out + heartbeat < lease ÷ 2   … even when each of them hangs on a connection that went silent
 *     retry patience < lease                   a database that comes back in time finds the job still its worker's
 *     lease + reconcile interval ≪ visibility  a crashed worker's job goes on within minutes, by a new message
 *     slice = time-out − slice reserve         a slice ends by itself, and its last page and checkpoint fit before …
 *     … abort reserve < slice reserve          … the abort, which still leaves time to give the job back
 *     visibility = 6 × time-out                what AWS asks of a queue that feeds a function (its "Using Lambda with
 *                                              Amazon SQS"): a message never comes again while its function may run
 *     max receives = max attempts              a message that fails as often as its job may is a dead letter
 *     retention of keys = 24 h                 the promise of the Idempotency-Key header
 *
 * Leases live by the database's clock alone, so a worker's wrong clock changes none of this.
 */
export const JOB_TIMING = {
  /** seconds the crawler function may run: a crash costs minutes, not the 90 that Lambda's longest time-out would */
  crawlerTimeoutSeconds: 300,
  /** ms before the function's time-out at which a slice takes no further page: those in flight and a checkpoint fit */
  sliceReserveMs: 60_000,
  /** ms before the function's time-out at which work is aborted, so that the job is given back before the end */
  abortReserveMs: 10_000,
  /** ms of that for the row: where the database is away, the rest is for telling the queue */
  giveBackMs: 5_000,
  /** ms of a slice's time that must be left for a scan to begin: for its claim, its start page and a checkpoint */
  leastSliceMs: 10_000,
  /**
   * ms of a slice's time within which a site that gives nothing is slow: its start page may be asked for a few times
   */
  fairSliceMs: 120_000,
  /** ms after which a scan gives up its place where others wait: a hand-over costs what some pages do */
  turnMs: 30_000,
  /** seconds a received message stays hidden */
  visibilityTimeoutSeconds: 1_800,

  /** seconds a claimed job belongs to its worker without a sign of life */
  leaseSeconds: 90,
  /** ms between two signs of life */
  heartbeatMs: 10_000,
  /** ms between two looks at the lease: how long a cancelled worker goes on at most, for one read of one row each */
  leaseCheckMs: 1_000,
  /** attempts without progress after which a job fails; a checkpoint with new pages starts the count again */
  maxAttempts: 5,

  /** seconds between two runs of the reconciler */
  reconcileIntervalSeconds: 60,
  /** seconds the reconciler's function may run */
  reconcilerTimeoutSeconds: 60,
  /** seconds after a job's last change before the reconciler sends it: until then its submitter may be about to send */
  unsentAfterSeconds: 10,
  /** seconds after which a message that nobody picked up counts as lost; longer costs time, shorter costs duplicates */
  resendAfterSeconds: 600,

  /** hours an Idempotency-Key stands for the job it made */
  idempotencyKeyHours: 24,
} as const;
