import type { ErrorCode, FieldError } from "@contact-scanner/core/errors";
import type * as z from "zod/mini";
import type { Tag } from "./tags.ts";

/** One answer of a call: its JSON body, or a text of another media type, or both by the Accept header; or no body. */
export type Answer = {
  readonly description: string;
  readonly body?: z.ZodMiniType;
  /** The media type of the text that the call answers with. */
  readonly text?: string;
  /** Headers of this answer beside those of every answer: name → what it says. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** A request and what it is answered with. The documentation shows it, and a test makes it and compares. */
export type Example = ExampleRequest & (ExampleAnswer | ExampleRefusal);

export type ExampleRequest = {
  readonly summary: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

export type ExampleAnswer = {
  readonly status: number;
  /** A JSON value as it is sent, or the text; undefined = no body. */
  readonly answer?: unknown;
  /** Fields of the answer whose value is another one each time. */
  readonly fresh?: readonly string[];
};

export type ExampleRefusal = {
  readonly refusal: {
    readonly code: ErrorCode;
    readonly detail: string;
    readonly fields?: readonly FieldError[];
  };
};

/** What a call takes and answers: the one source of its validation, of its handler's types and of its documentation. */
export type Contract = {
  readonly tag: Tag;
  /** A few words: what the call does. */
  readonly summary: string;
  /** Sentences, CommonMark. */
  readonly description: string;
  /** Identifiers of the path: a wrong one is a 400. */
  readonly ids?: z.ZodMiniObject;
  readonly query?: z.ZodMiniObject;
  /** Request headers by their customary names; case does not matter. */
  readonly headers?: z.ZodMiniObject;
  readonly body?: z.ZodMiniType;
  /** Answers by status. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** When the call is refused, beside what its parts imply (a path: 400, a body: 413 …). */
  readonly refusals?: readonly { readonly code: ErrorCode; readonly sentence: string }[];
  readonly examples: Readonly<Record<string, Example>>;
};

/** What a schema of a contract gives its handler; a part that the contract leaves out gives nothing. */
export type InputOf<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : undefined;

/** What a handler of this contract may answer. */
export type AnswerOf<C extends Contract> = {
  [Status in keyof C["answers"] & number]: {
    readonly status: Status;
    readonly headers?: Readonly<Record<string, string>>;
  } & BodyOf<C["answers"][Status]>;
}[keyof C["answers"] & number];

type BodyOf<A> =
  | (A extends { body: infer Schema extends z.ZodMiniType } ? { readonly body: z.input<Schema> } : never)
  | (A extends { text: string } ? { readonly text: string | Buffer } : never)
  | (A extends { body: unknown } | { text: string } ? never : { readonly body?: undefined });
