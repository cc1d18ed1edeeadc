import { JOINT } from "../dom/marks.ts";
import { cleanText } from "./plain-text.ts";

/**
 * Puts the lines together that a reader sees: as `cleanText` of all the text, but piece by piece while it is written.
 */
export class ReaderLines {
  #parts: string[] = [];
  #endsInBlank = false;
  #beginsLine = false;

  write(piece: string): void {
    if (piece === JOINT) return;
    const text = piece.length > 1 && UNCLEAN.test(piece) ? cleanText(piece) : piece;
    if (text === "") return;
    if (text.startsWith("\n")) this.#breakLine(text);
    else if (this.#beginsLine) this.#add(text.trimStart());
    else this.#add(this.#endsInBlank && text.startsWith(" ") ? text.slice(1) : text);
  }

  toString(): string {
    return this.#parts.join("");
  }

  /** A line ends without the blank before it, and begins without white space. */
  #breakLine(text: string): void {
    if (this.#beginsLine) {
      this.#add(text.trimStart());
      return;
    }
    if (this.#endsInBlank) this.#parts.push((this.#parts.pop() ?? "").slice(0, -1));
    this.#add(text);
  }

  #add(text: string): void {
    if (text === "") return;
    this.#parts.push(text);
    this.#endsInBlank = text.endsWith(" ");
    this.#beginsLine = text.endsWith("\n");
  }
}

/** What `cleanText` changes. */
const UNCLEAN = /[\u2028\n]| {2}/;
