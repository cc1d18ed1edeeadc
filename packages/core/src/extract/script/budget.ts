/** Work on the scripts of one document: a node that is read is one step, a step some 200 ns. */
const MAX_STEPS = 500_000;
/** Characters that are copied or compared in the time of one step, as a power of two. */
const CHARS_A_STEP_LOG2 = 4;

/** What reading the scripts of one document may still cost. Once it is used up, nothing more is read of them. */
export class Budget {
  #left = MAX_STEPS;

  get isLeft(): boolean {
    return this.#left > 0;
  }

  /** Whether one more step was left. */
  take(): boolean {
    return --this.#left >= 0;
  }

  spend(steps: number): void {
    this.#left -= steps;
  }

  /** Long texts cost more than short ones. */
  spendOnChars(count: number): void {
    this.#left -= count >> CHARS_A_STEP_LOG2;
  }
}
