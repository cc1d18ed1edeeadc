import type { components, operations } from "../api-types.d.ts";
import type { OPERATIONS } from "./operations.ts";

/** The API's own types by their names in its OpenAPI document. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** The calls' names. */
export type OperationName = keyof typeof OPERATIONS;

/** The names of those that have a mark in the table. */
export type Marked<Mark extends "takesKey" | "isList"> = {
  [Name in OperationName]: (typeof OPERATIONS)[Name] extends Readonly<Record<Mark, true>> ? Name : never;
}[OperationName];

type PathOf<Name extends OperationName> = operations[Name]["parameters"]["path"];
type QueryOf<Name extends OperationName> = operations[Name]["parameters"]["query"];
type BodyOf<Name extends OperationName> = operations[Name] extends {
  requestBody: { content: { "application/json": infer Body } };
}
  ? Body
  : unknown;

/** The fields of a part of a request; none where the call has no such part. */
type Fields<Part> = [NonNullable<Part>] extends [never] ? unknown : NonNullable<Part>;

/** What a call takes: its ids, filters and fields in one object. `bom` is of CSV, which the client does not read. */
export type Input<Name extends OperationName> = Fields<PathOf<Name>> &
  Omit<Fields<QueryOf<Name>>, "bom"> &
  BodyOf<Name>;

/** What a call answers with: JSON, or nothing where the API says nothing but that it is done. */
export type Output<Name extends OperationName> = {
  [Status in keyof operations[Name]["responses"]]: Status extends 200 | 201 | 202
    ? JsonOf<operations[Name]["responses"][Status]>
    : Status extends 204
      ? undefined
      : never;
}[keyof operations[Name]["responses"]];

type JsonOf<Answer> = Answer extends { content: { "application/json": infer Body } } ? Body : never;
