import { fieldsAddress, pairAddress } from "../address-parts.ts";
import { HOLE, scriptTokens, type Token } from "./tokens.ts";
import {
  asText,
  callGlobal,
  callMethod,
  elementOf,
  isEach,
  isFunction,
  isList,
  MAX_VALUE_CHARS,
  operate,
  propertyOf,
  type ScriptFunction,
  type Value,
} from "./values.ts";

/** Expressions and calls of one script that are looked at. */
const MAX_STEPS = 400_000;
/** Calls and brackets inside one another. */
const MAX_DEPTH = 40;
const MAX_CALL_DEPTH = 3;
/** Characters of all the strings of one script. */
const MAX_OUTPUT_CHARS = 5_000_000;

/** How strongly binary operators bind; the first ones choose, the others compute. */
const BINDING: Readonly<Record<string, number>> = {
  "||": 1,
  "??": 1,
  "&&": 1,
  "^": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "%": 4,
};
/** Functions that are given a mailbox and a domain. */
const MAILING_FUNCTION = /mail|contact|addr|spam|^mt$|^(?:send|write)/i;
const NO_VALUE = new Set([
  "if",
  "for",
  "while",
  "var",
  "let",
  "const",
  "return",
  "else",
  "new",
  "typeof",
  "void",
  "await",
  "case",
  "in",
  "of",
  "throw",
  "do",
  "switch",
  "delete",
  "export",
  "default",
  "async",
]);

/**
 * The strings that a page's scripts hold or put together, without running them: literals, concatenations, calls of the
 * functions that decode text, variables that are given such a value, functions of the scripts themselves. Nothing is
 * looped; an element under a loop's counter stands for all of them. Bounded in steps and in characters.
 */
export function scriptStrings(sources: readonly string[]): string[] {
  return new Evaluation(sources.flatMap(scriptTokens)).run();
}

type Scope = Map<string, Value>;

class Evaluation {
  readonly #tokens: readonly Token[];
  /** Index of an opening bracket → index of its closing one. */
  readonly #closing: Map<number, number>;
  readonly #strings = new Set<string>();
  /** Bodies of functions that are still to be read. */
  readonly #bodies: ScriptFunction[] = [];
  readonly #global: Scope = new Map();
  /** Variables that a loop counts: their value is none in particular. */
  readonly #counters: ReadonlySet<string>;
  #scopes: Scope[] = [this.#global];
  #steps = 0;
  #outputChars = 0;
  #depth = 0;
  #callDepth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#closing = closingBrackets(tokens);
    this.#counters = loopCounters(tokens);
  }

  run(): string[] {
    this.#readStatements(0, this.#tokens.length);
    for (let body = this.#bodies.shift(); body !== undefined; body = this.#bodies.shift()) {
      this.#scopes = [this.#global, new Map()];
      this.#readStatements(body.start, body.end);
    }
    return [...this.#strings];
  }

  /** Reads tokens as statements; gives back what the first `return` returns. */
  #readStatements(start: number, end: number): Value {
    let returned: Value;
    let hasReturned = false;
    for (let index = start; index < end && this.#steps < MAX_STEPS; ) {
      const token = this.#tokens[index];
      if (token?.kind === "name" && token.value === "function") {
        index = this.#declareFunction(index);
        continue;
      }
      if (token?.kind === "name" && NO_VALUE.has(token.value)) {
        if (token.value === "if" || token.value === "for" || token.value === "while")
          index = this.#skipHeader(index);
        else if (token.value === "return" && !hasReturned) {
          const result = this.#expression(index + 1);
          this.#output(result.value);
          returned = result.value;
          hasReturned = true;
          index = Math.max(result.end, index + 1);
        } else index++;
        continue;
      }
      if (!startsValue(token) || this.#isSign(index, "{")) {
        index++;
        continue;
      }
      const assigned = this.#assignment(index);
      if (assigned !== undefined) {
        index = assigned;
        continue;
      }
      const { value, end: next } = this.#expression(index);
      this.#output(value);
      index = Math.max(next, index + 1);
    }
    return returned;
  }

  /** Past the brackets after `for`, `while` and `if`, and past a number that only some turns add: `if (c < 0) c += 128`. */
  #skipHeader(start: number): number {
    const close = this.#isSign(start + 1, "(") ? this.#closing.get(start + 1) : undefined;
    if (close === undefined) return start + 1;
    // What eval is given in a header is code: `while (eval(kode))`.
    if (this.#tokens[start + 2]?.value === "eval") this.#output(this.#expression(start + 2).value);
    const isCorrection = this.#isSign(close + 2, "+=") || this.#isSign(close + 2, "-=");
    return isCorrection && this.#tokens[close + 3]?.kind === "number" ? close + 4 : close + 1;
  }

  /** `path = value` and `path += value`; where it ends, or undefined when it is none. */
  #assignment(start: number): number | undefined {
    const { path, end } = this.#path(start);
    const sign = this.#tokens[end];
    if (path === "" || sign?.kind !== "sign" || (sign.value !== "=" && sign.value !== "+=")) return undefined;
    const { value, end: next } = this.#expression(end + 1);
    const result = sign.value === "=" ? value : operate("+", asString(this.#lookUp(path)), value);
    this.#assign(path, result);
    this.#output(result);
    if (isEach(value)) this.#output([...value.each].reverse().map(asText).join(""));
    return Math.max(next, end + 1);
  }

  /** `a.b.c` from a token on. */
  #path(start: number): { path: string; end: number } {
    const first = this.#tokens[start];
    if (first?.kind !== "name") return { path: "", end: start };
    let path = first.value;
    let end = start + 1;
    while (this.#isSign(end, ".") && this.#tokens[end + 1]?.kind === "name" && end - start < 16) {
      path += `.${this.#tokens[end + 1]?.value}`;
      end += 2;
    }
    return { path, end };
  }

  #expression(start: number, binding = 0): { value: Value; end: number } {
    if (++this.#steps > MAX_STEPS || this.#depth > MAX_DEPTH) return { value: undefined, end: start };
    this.#depth++;
    let { value, end } = this.#unary(start);
    for (;;) {
      const token = this.#tokens[end];
      if (token?.kind !== "sign") break;
      if (token.value === "?" && binding === 0) {
        const first = this.#expression(end + 1);
        if (!this.#isSign(first.end, ":")) break;
        const second = this.#expression(first.end + 1);
        this.#output(first.value);
        this.#output(second.value);
        value = first.value ?? second.value;
        end = second.end;
        continue;
      }
      const strength = BINDING[token.value];
      if (strength === undefined || strength <= binding) break;
      const right = this.#expression(end + 1, strength);
      if (right.end === end + 1) break;
      value =
        strength === 1
          ? this.#choose(token.value, value, right.value)
          : operate(token.value, value, right.value);
      this.#spend(value);
      end = right.end;
    }
    this.#depth--;
    return { value, end };
  }

  #choose(operator: string, left: Value, right: Value): Value {
    this.#output(left);
    return operator === "&&" ? right : (left ?? right);
  }

  #unary(start: number): { value: Value; end: number } {
    const token = this.#tokens[start];
    if (token?.kind === "sign" && /^(?:[-+!~]|\.\.\.|\+\+|--)$/.test(token.value)) {
      const { value, end } = this.#unary(start + 1);
      return { value: token.value === "-" && typeof value === "number" ? -value : value, end };
    }
    if (token?.kind === "name" && /^(?:new|typeof|await|void)$/.test(token.value))
      return this.#unary(start + 1);
    return this.#postfix(this.#primary(start));
  }

  #primary(start: number): { value: Value; end: number; name?: string } {
    const token = this.#tokens[start];
    if (token === undefined) return { value: undefined, end: start };
    if (token.kind === "string" || token.kind === "number") return { value: token.value, end: start + 1 };
    if (token.kind === "regex") {
      const properties = new Map<string, Value>([
        ["source", token.value],
        ["flags", token.flags],
      ]);
      return { value: { properties }, end: start + 1 };
    }
    if (token.kind === "name") {
      if (token.value === "function" || token.value === "async") return this.#functionExpression(start);
      if (this.#isSign(start + 1, "=>")) return this.#arrow([token.value], start + 2);
      const { path, end } = this.#path(start);
      return { value: this.#lookUp(path), end, name: path };
    }
    const close = this.#closing.get(start);
    if (close === undefined) return { value: undefined, end: start };
    if (token.value === "[") return { value: this.#list(start + 1, close), end: close + 1 };
    if (token.value === "{") return { value: this.#object(start + 1, close), end: close + 1 };
    if (this.#isSign(close + 1, "=>")) return this.#arrow(this.#names(start + 1, close), close + 2);
    const values = this.#list(start + 1, close);
    return { value: values[values.length - 1], end: close + 1 };
  }

  /** Calls, indexes and members after a value. */
  #postfix(primary: { value: Value; end: number; name?: string }): { value: Value; end: number } {
    let { value, end, name = "" } = primary;
    for (;;) {
      const token = this.#tokens[end];
      const close = this.#closing.get(end);
      if (token?.kind !== "sign") break;
      if (token.value === "[" && close !== undefined) {
        const index = this.#expression(end + 1);
        value = elementOf(value, index.value);
        end = close + 1;
        name = "";
      } else if (token.value === "(" && close !== undefined) {
        value = this.#call(name, value, this.#list(end + 1, close));
        end = close + 1;
        name = "";
      } else if ((token.value === "." || token.value === "?.") && this.#tokens[end + 1]?.kind === "name") {
        const member = String(this.#tokens[end + 1]?.value);
        const open = end + 2;
        const closeCall = this.#isSign(open, "(") ? this.#closing.get(open) : undefined;
        value =
          closeCall === undefined
            ? propertyOf(value, member)
            : this.#callMember(value, member, this.#list(open + 1, closeCall));
        end = closeCall === undefined ? open : closeCall + 1;
        name = "";
      } else break;
    }
    return { value, end };
  }

  /** A call of `a.b.c(…)`: a global, a method of a known value, or a function of the script. */
  #call(name: string, callee: Value, parameters: readonly Value[]): Value {
    if (isFunction(callee)) return this.#callFunction(callee, parameters);
    const globalName = name.replace(/^(?:window|self|globalThis|top)\.|\.(?:apply|call)$/g, "");
    const result = callGlobal(globalName, name.endsWith(".apply") ? parameters.slice(1) : parameters);
    this.#spend(result);
    if (result !== undefined) {
      this.#output(result);
      return result;
    }
    const dot = name.lastIndexOf(".");
    const owner = dot < 0 ? undefined : this.#lookUp(name.slice(0, dot));
    if (MAILING_FUNCTION.test(name)) this.#output(pairAddress(parameters.map(asText)));
    return this.#callMember(owner, name.slice(dot + 1), parameters);
  }

  #callMember(owner: Value, member: string, parameters: readonly Value[]): Value {
    const [first] = parameters;
    const mapped = (member === "map" || member === "forEach") && isFunction(first) && isList(owner);
    const result = mapped
      ? this.#callFunction(first, [{ each: owner }, 0])
      : callMethod(owner, member, parameters);
    this.#spend(result);
    // Whatever is handed to a function that is not known may be shown by it.
    if (result === undefined) for (const parameter of parameters) this.#output(parameter);
    return mapped && isEach(result) ? result.each : result;
  }

  #callFunction(callee: ScriptFunction, parameters: readonly Value[]): Value {
    if (this.#callDepth >= MAX_CALL_DEPTH) return undefined;
    const unpacked = unpack(callee, parameters);
    if (unpacked !== undefined) return unpacked;
    const scope: Scope = new Map(callee.parameters.map((name, index) => [name, parameters[index]]));
    this.#callDepth++;
    this.#scopes.push(scope);
    const result = this.#readStatements(callee.start, callee.end);
    this.#scopes.pop();
    this.#callDepth--;
    return result;
  }

  #list(start: number, end: number): Value[] {
    const values: Value[] = [];
    for (let index = start; index < end && this.#steps < MAX_STEPS; ) {
      if (this.#isSign(index, ",")) {
        index++;
        continue;
      }
      const assigned = this.#assignment(index);
      const { value, end: next } =
        assigned === undefined
          ? this.#expression(index)
          : { value: this.#lookUp(this.#path(index).path), end: assigned };
      values.push(value);
      index = Math.max(next, index + 1);
      // What is left of an element that was not understood.
      while (index < end && !this.#isSign(index, ",")) {
        const rest = this.#expression(index);
        this.#output(rest.value);
        index = Math.max(rest.end, index + 1);
      }
    }
    return values;
  }

  #object(start: number, end: number): Value {
    const properties = new Map<string, Value>();
    for (let index = start; index < end && this.#steps < MAX_STEPS; ) {
      const key = this.#tokens[index];
      if (key && key.kind !== "sign" && this.#isSign(index + 1, ":")) {
        const { value, end: next } = this.#expression(index + 2);
        this.#output(value);
        properties.set(String(key.value), value);
        index = Math.max(next, index + 2);
        continue;
      }
      if (!startsValue(key)) {
        index++;
        continue;
      }
      const { value, end: next } = this.#expression(index);
      this.#output(value);
      index = Math.max(next, index + 1);
    }
    this.#output(
      fieldsAddress(new Map([...properties].map(([name, value]) => [name.toLowerCase(), asText(value)]))),
    );
    return { properties };
  }

  #declareFunction(start: number): number {
    const { value, end } = this.#functionExpression(start);
    const name = this.#tokens[start + 1];
    if (name?.kind === "name" && value !== undefined) this.#assign(name.value, value);
    // `}(…)`: the function is called where it is written.
    return Math.max(end, start + 1);
  }

  #functionExpression(start: number): { value: Value; end: number } {
    let open = start + 1;
    while (open < start + 4 && !this.#isSign(open, "(")) open++;
    const close = this.#closing.get(open);
    if (close === undefined || !this.#isSign(close + 1, "{")) return { value: undefined, end: start + 1 };
    return this.#body(this.#names(open + 1, close), close + 1);
  }

  #arrow(parameters: readonly string[], start: number): { value: Value; end: number } {
    if (this.#isSign(start, "{")) return this.#body(parameters, start);
    let end = start;
    for (let depth = 0; end < this.#tokens.length && end - start < 400; end++) {
      if (this.#closing.has(end)) end = this.#closing.get(end) ?? end;
      else if (
        depth === 0 &&
        /^[,;)\]}]$/.test(String(this.#tokens[end]?.kind === "sign" ? this.#tokens[end]?.value : ""))
      )
        break;
    }
    return { value: this.#function(parameters, start, end), end };
  }

  #body(parameters: readonly string[], open: number): { value: Value; end: number } {
    const close = this.#closing.get(open);
    if (close === undefined) return { value: undefined, end: open + 1 };
    return { value: this.#function(parameters, open + 1, close), end: close + 1 };
  }

  #function(parameters: readonly string[], start: number, end: number): ScriptFunction {
    const tokens = this.#tokens.slice(start, Math.min(end, start + 80));
    const isRot13 =
      tokens.some((token) => token.kind === "number" && token.value === 13) &&
      tokens.some((token) => token.kind === "name" && token.value === "fromCharCode");
    const body = { parameters, start, end, isRot13 };
    if (this.#callDepth === 0) this.#bodies.push(body);
    return body;
  }

  #names(start: number, end: number): string[] {
    const names: string[] = [];
    for (let index = start; index < end; index++) {
      const token = this.#tokens[index];
      if (token?.kind === "name" && (index === start || this.#isSign(index - 1, ",")))
        names.push(token.value);
    }
    return names;
  }

  #lookUp(path: string): Value {
    for (let index = this.#scopes.length - 1; index >= 0; index--) {
      const scope = this.#scopes[index];
      if (scope?.has(path)) return scope.get(path);
    }
    const dot = path.lastIndexOf(".");
    return dot < 0 ? undefined : propertyOf(this.#lookUp(path.slice(0, dot)), path.slice(dot + 1));
  }

  #assign(path: string, value: Value): void {
    const owner = this.#scopes.find((scope) => scope.has(path)) ?? this.#scopes[this.#scopes.length - 1];
    owner?.set(path, this.#counters.has(path) ? undefined : value);
  }

  #output(value: Value): void {
    if (isList(value)) for (const item of value) this.#output(item);
    const text = typeof value === "string" ? value : isEach(value) ? asText(value) : "";
    this.#steps += text.length >> 5;
    if (text.length < 3 || text.length > MAX_VALUE_CHARS || this.#outputChars > MAX_OUTPUT_CHARS) return;
    if (this.#strings.has(text)) return;
    this.#outputChars += text.length;
    this.#strings.add(text);
  }

  /** Long values cost more than short ones. */
  #spend(value: Value): void {
    if (typeof value === "string") this.#steps += value.length >> 5;
    else if (isList(value)) this.#steps += value.length >> 2;
    else if (isEach(value)) this.#steps += value.each.length >> 2;
  }

  #isSign(index: number, value: string): boolean {
    const token = this.#tokens[index];
    return token?.kind === "sign" && token.value === value;
  }
}

function startsValue(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind !== "sign" || token.value === "[" || token.value === "(" || token.value === "{")
  );
}

/** A variable that has no value yet is an empty string to what is added. */
function asString(value: Value): Value {
  return value === undefined ? HOLE : value;
}

/** What Dean Edwards' packer packed: `eval(function(p,a,c,k,e,d){…}("0.1(2)", 62, 3, "document|write|x".split("|")))`. */
function unpack(
  { parameters }: ScriptFunction,
  [payload, radix, , words]: readonly Value[],
): string | undefined {
  if (parameters.slice(0, 4).join() !== "p,a,c,k" || typeof payload !== "string" || typeof radix !== "number")
    return undefined;
  if (!isList(words)) return undefined;
  return payload.replace(/\b\w{1,4}\b/g, (key) => asText(words[packedNumber(key, radix)] || key));
}

/** Digits, small letters, capital letters: a number to a radix of up to 62. */
function packedNumber(key: string, radix: number): number {
  return [...key].reduce(
    (sum, char) =>
      sum * radix + "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(char),
    0,
  );
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
