import type { Ask, CallOptions, OptionsOf, SubmitOptions } from "./ask.ts";
import type { Input, Marked, OperationName, Output } from "./call-types.ts";
import { type List, type ListPage, listOf } from "./list.ts";
import type { Operation } from "./operation.ts";
import { OPERATIONS } from "./operations.ts";

/** Every call of the API as a method. One object takes a call's ids, filters and fields. */
export type Calls = {
  readonly [Name in keyof typeof OPERATIONS]: Name extends Marked<"isList">
    ? (...args: Arguments<Input<Name>, CallOptions>) => List<PageOf<Name>>
    : (...args: Arguments<Input<Name>, OptionsOf<Name>>) => Promise<Output<Name>>;
};

type PageOf<Name extends OperationName> = Extract<Output<Name>, ListPage>;

/** A call that needs nothing may be given nothing. */
type Arguments<Wanted, Options> =
  Partial<Wanted> extends Wanted ? [input?: Wanted, options?: Options] : [input: Wanted, options?: Options];

/** rows that a page of a list holds unless told otherwise: few requests, and the first row comes soon */
const PAGE_ROWS = 200;

/** The methods that make their calls by `ask`. */
export function callsBy(ask: Ask): Calls {
  const methods = Object.keys(OPERATIONS)
    .filter(isName)
    .map((name) => [name, isListName(name) ? listMethod(ask, name) : plainMethod(ask, name)]);
  // TypeScript follows no loop over a table: that each name has its own method is how `methods` is made.
  return Object.fromEntries(methods);
}

function isName(name: string): name is OperationName {
  return name in OPERATIONS;
}

function isListName(name: OperationName): name is Marked<"isList"> {
  const operation: Operation = OPERATIONS[name];
  return operation.isList === true;
}

function plainMethod(ask: Ask, name: OperationName) {
  return async (input: Input<OperationName>, options: SubmitOptions = {}) =>
    (await ask(name, input, options)).body;
}

function listMethod(ask: Ask, name: Marked<"isList">) {
  return (input: Input<Marked<"isList">>, options: CallOptions = {}) =>
    listOf(async (cursor) => {
      const place = cursor === undefined ? {} : { cursor };
      return (await ask(name, { limit: PAGE_ROWS, ...input, ...place }, options)).body;
    });
}
