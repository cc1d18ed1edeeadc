/** Work in steps that each take a share of the event loop's time; its return value is what the work gives. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all steps at one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
