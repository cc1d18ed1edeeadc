import type { Budget } from "./budget.ts";

/** Puts a string together out of pieces, no longer than it may be and no further than the budget goes. */
export class TextBuilder {
  readonly #pieces: string[] = [];
  readonly #budget: Budget;
  #room: number;

  constructor(maxChars: number, budget: Budget) {
    this.#room = maxChars;
    this.#budget = budget;
  }

  hasRoom(): boolean {
    return this.#room > 0 && this.#budget.isLeft;
  }

  write(piece: string): void {
    // Empty pieces cost a step, too: a list may hold many of them.
    this.#budget.spend(1);
    this.#budget.spendOnChars(piece.length);
    this.#pieces.push(piece.length > this.#room ? piece.slice(0, this.#room) : piece);
    this.#room = Math.max(0, this.#room - piece.length);
  }

  text(): string {
    return this.#pieces.join("");
  }
}
