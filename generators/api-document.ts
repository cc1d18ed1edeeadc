/** What is read of the API's OpenAPI document to make the client. */
export type ApiDocument = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentCall>>>>;
  readonly components: Readonly<Record<string, unknown>>;
};

/** A call of the API as its document describes it. */
export type DocumentCall = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** Empty where the call needs no token. */
  readonly security: readonly unknown[];
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly headers?: unknown }>>;
};
