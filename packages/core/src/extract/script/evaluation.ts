import { Budget } from "./budget.ts";
import { IndexedLetters } from "./indexed-letters.ts";
import {
  asText,
  isEach,
  isList,
  MAX_VALUE_CHARS,
  propertyOf,
  type ScriptFunction,
  type Value,
} from "./values.ts";

/** Characters of all the strings of one document's scripts: a page itself may have as many bytes. */
const MAX_OUTPUT_CHARS = 5_000_000;
/** Characters of a string that can be no address: fewer have no room for an at sign between two others. */
const MIN_OUTPUT_CHARS = 3;
/**
 * Lists inside one another whose strings are given out: a list may hold itself twice, and that one itself twice again.
 */
const MAX_OUTPUT_DEPTH = 8;
/** Pieces of `document.write` that are kept, and parameters of one call. */
const MAX_WRITTEN = 1_000;
/**
 * A piece that begins or ends with an at sign, and so with half of an address. Pieces are joined only where there is
 * one: a whole address is found in its piece.
 */
const SPLIT_SIGN = /^(?:@|&#64;|&#x40;)|(?:@|&#64;|&#x40;)$/i;

type Scope = Map<string, Value>;

/** What the reading of one document's scripts knows: their variables, the strings found and the steps left. */
export class Evaluation {
  readonly budget = new Budget();
  readonly #strings = new Set<string>();
  #outputChars = 0;
  /** What `document.write` was given, in the order of the script. */
  readonly #written: string[] = [];
  readonly letters = new IndexedLetters();
  /** Functions by their bodies, each of which is read once at least, though nothing calls it. */
  readonly functions: Map<ScriptFunction["body"], ScriptFunction> = new Map();
  readonly called: Set<ScriptFunction["body"]> = new Set();
  readonly #global: Scope = new Map();
  #scopes: Scope[] = [this.#global];
  /** Variables that a loop counts: their values are not known. */
  readonly #counters = new Set<string>();
  /** Whether a part of a script was nested deeper than is read. */
  isTooDeep = false;
  /** Functions of the script that are being called. */
  callDepth = 0;

  /** Every string that was found, in the order of the script. */
  strings(): string[] {
    for (const text of this.letters.texts()) this.output(text);
    if (this.#written.some((piece) => SPLIT_SIGN.test(piece))) this.output(this.#written.join(""));
    return [...this.#strings];
  }

  /** Whether a node so many levels deep may be read. */
  enter(depth: number, maxDepth: number): boolean {
    this.isTooDeep ||= depth > maxDepth;
    return depth <= maxDepth && this.budget.take();
  }

  /** Pieces that the script writes into its page, one behind the other. */
  write(pieces: readonly Value[]): void {
    if (this.#written.length < MAX_WRITTEN)
      this.#written.push(...pieces.slice(0, MAX_WRITTEN).map((piece) => asText(piece, this.budget)));
  }

  /**
   * Begins the body of a function that nothing calls: it sees the script's own variables and those that it declares.
   */
  enterBody(): void {
    this.#scopes = [this.#global, new Map()];
  }

  enterCall(): void {
    this.callDepth++;
    this.#scopes.push(new Map());
  }

  leaveCall(): void {
    this.#scopes.pop();
    this.callDepth--;
  }

  /** The value of `a`, `a.b` or `a.b.c`. */
  lookUp(path: string): Value {
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const scope = this.#scopes[index];
      if (scope?.has(path)) return scope.get(path);
    }
    const dot = path.lastIndexOf(".");
    return dot < 0 ? undefined : propertyOf(this.lookUp(path.slice(0, dot)), path.slice(dot + 1));
  }

  assign(path: string, value: Value): void {
    const owner = this.#scopes.find((scope) => scope.has(path)) ?? this.#scopes.at(-1);
    owner?.set(path, this.#counters.has(path) ? undefined : value);
  }

  /** A parameter of the function that is being called. */
  declare(path: string, value: Value): void {
    this.#scopes.at(-1)?.set(path, value);
  }

  /** Notes that a loop counts a variable: its value is not known from now on. */
  count(name: string): void {
    this.#counters.add(name);
    this.assign(name, undefined);
  }

  /** Gives a value's strings out. */
  output(value: Value, depth = 0): void {
    if (typeof value === "string") this.#add(value);
    else if (isEach(value)) this.#add(asText(value, this.budget));
    if (!isList(value) || depth > MAX_OUTPUT_DEPTH) return;
    for (const item of value) {
      if (!this.budget.take()) return;
      this.output(item, depth + 1);
    }
  }

  #add(text: string): void {
    if (text.length < MIN_OUTPUT_CHARS || text.length > MAX_VALUE_CHARS) return;
    if (this.#outputChars > MAX_OUTPUT_CHARS) return;
    this.budget.spendOnChars(text.length);
    if (this.#strings.has(text)) return;
    this.#outputChars += text.length;
    this.#strings.add(text);
  }
}
