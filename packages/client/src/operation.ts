/** How a call of the API is sent. */
export type Operation = {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** The path, with the names of ids in braces. */
  readonly path: string;
  /** Whether it takes a JSON body. */
  readonly hasBody?: boolean;
  /** Whether it takes an Idempotency-Key, under which the same request does its work once. */
  readonly takesKey?: boolean;
  /** Whether it answers with a page of a list. */
  readonly isList?: boolean;
};
