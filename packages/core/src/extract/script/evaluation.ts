import type { Token } from "./tokens.ts";
import {
  asText,
  isEach,
  isList,
  MAX_VALUE_CHARS,
  propertyOf,
  type ScriptFunction,
  type Value,
} from "./values.ts";

/** Expressions and calls of one script that are looked at. */
const MAX_STEPS = 300_000;
/** Characters of all the strings of one script. */
const MAX_OUTPUT_CHARS = 5_000_000;

/** Pieces of `document.write` that are kept, and parameters of one call. */
const MAX_WRITTEN = 1_000;
/** A piece that begins or ends in the middle of an address; one that stands in one piece is found in it. */
const SPLIT_SIGN = /^(?:@|&#64;|&#x40;)|(?:@|&#64;|&#x40;)$/i;

type Scope = Map<string, Value>;

/** What the reading of one script knows: its tokens, its variables, the strings found and the steps left. */
export class Evaluation {
  readonly tokens: readonly Token[];
  /** Index of an opening bracket → index of its closing one. */
  readonly closing: ReadonlyMap<number, number>;
  readonly #strings = new Set<string>();
  /** What `document.write` was given, in the order of the script. */
  readonly #written: string[] = [];
  /** Bodies of functions that are still to be read. */
  readonly bodies: ScriptFunction[] = [];
  readonly #global: Scope = new Map();
  /** Variables that a loop counts: their value is none in particular. */
  readonly #counters: ReadonlySet<string>;
  scopes: Scope[] = [this.#global];
  #steps = 0;
  #outputChars = 0;
  /** Expressions inside one another. */
  depth = 0;
  /** Functions of the script that are being called. */
  callDepth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
    this.closing = closingBrackets(tokens);
    this.#counters = loopCounters(tokens);
  }

  strings(): string[] {
    if (this.#written.some((piece) => SPLIT_SIGN.test(piece))) this.output(this.#written.join(""));
    return [...this.#strings];
  }

  /** Pieces that the script writes into its page, one behind the other. */
  write(pieces: readonly Value[]): void {
    if (this.#written.length < MAX_WRITTEN) this.#written.push(...pieces.slice(0, MAX_WRITTEN).map(asText));
  }

  /** The variables of the script itself and of one function that nothing calls. */
  enterBody(): void {
    this.scopes = [this.#global, new Map()];
  }

  hasSteps(): boolean {
    return this.#steps < MAX_STEPS;
  }

  /** Whether one more step was left. */
  takeStep(): boolean {
    return ++this.#steps <= MAX_STEPS;
  }

  lookUp(path: string): Value {
    for (let index = this.scopes.length - 1; index >= 0; index--) {
      const scope = this.scopes[index];
      if (scope?.has(path)) return scope.get(path);
    }
    const dot = path.lastIndexOf(".");
    return dot < 0 ? undefined : propertyOf(this.lookUp(path.slice(0, dot)), path.slice(dot + 1));
  }

  assign(path: string, value: Value): void {
    const owner = this.scopes.find((scope) => scope.has(path)) ?? this.scopes[this.scopes.length - 1];
    owner?.set(path, this.#counters.has(path) ? undefined : value);
  }

  output(value: Value): void {
    if (isList(value)) for (const item of value) this.output(item);
    const text = typeof value === "string" ? value : isEach(value) ? asText(value) : "";
    this.#steps += text.length >> 5;
    if (text.length < 3 || text.length > MAX_VALUE_CHARS || this.#outputChars > MAX_OUTPUT_CHARS) return;
    if (this.#strings.has(text)) return;
    this.#outputChars += text.length;
    this.#strings.add(text);
  }

  /** Long values cost more than short ones. */
  spend(value: Value): void {
    if (typeof value === "string") this.#steps += value.length >> 5;
    else if (isList(value)) this.#steps += value.length >> 1;
    else if (isEach(value)) this.#steps += value.each.length >> 1;
  }

  /** To look tokens over costs less than to read them. */
  spendOnTokens(count: number): void {
    this.#steps += count >> 3;
  }

  isSign(index: number, value: string): boolean {
    const token = this.tokens[index];
    return token?.kind === "sign" && token.value === value;
  }
}

function loopCounters(tokens: readonly Token[]): ReadonlySet<string> {
  const counters = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.kind !== "sign") return;
    const [before, after, next] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
    if (token.value === "++" || token.value === "--") {
      for (const side of [before, after]) if (side?.kind === "name") counters.add(side.value);
    }
    const isStep = after?.kind === "number" && next?.kind === "sign" && next.value === ")";
    if (token.value === "+=" && isStep && before?.kind === "name") counters.add(before.value);
  });
  return counters;
}

function closingBrackets(tokens: readonly Token[]): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== "sign") return;
    if (token.value === "(" || token.value === "[" || token.value === "{") open.push(index);
    else if (token.value === ")" || token.value === "]" || token.value === "}") {
      const start = open.pop();
      if (start !== undefined) closing.set(start, index);
    }
  });
  return closing;
}
