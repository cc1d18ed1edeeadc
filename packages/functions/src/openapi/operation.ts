import type { Scope } from "@contact-scanner/core/auth/scope";
import * as z from "zod/mini";
import type { Answer, Contract, Example } from "../http/contract.ts";
import type { Route } from "../http/route.ts";
import { exampleAnswer } from "./examples.ts";
import type { JsonSchema, SchemaWriter } from "./json-schema.ts";
import { refusalsOf } from "./refusals.ts";

export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly description: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
  /** A value that a call can be tried with. */
  readonly example?: unknown;
};

export type Media = {
  readonly schema: JsonSchema;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
};

export type RequestBody = { readonly required: true; readonly content: Readonly<Record<string, Media>> };

export type Response = {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
  readonly content?: Readonly<Record<string, Media>>;
  /**
   * What an Accept header gets in place of JSON. It stands apart from `content`: there it would make a generated client
   * answer with a text or the list, and who asks for CSV reads a text anyhow.
   */
  readonly "x-other-content"?: Readonly<Record<string, Media>>;
};

export type Operation = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  /** What a call must carry: one of these, with the scopes that it names. Empty = nothing. */
  readonly security: readonly Readonly<Record<string, readonly Scope[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: Readonly<Record<string, Response>>;
};

export const REQUEST_ID_HEADER = "X-Request-Id";

type Writers = { readonly schemas: SchemaWriter; readonly problem: JsonSchema };

/** A route's OpenAPI operation. */
export function writeOperation(route: Route, writers: Writers): Operation {
  const parameters = writeParameters(route, writers.schemas);
  return {
    operationId: route.entry.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase()),
    tags: [route.tag],
    summary: route.summary,
    description: route.description,
    // OpenAPI 3.1 lets schemes of other types than OAuth 2 name what they ask for, too.
    security: route.scope === undefined ? [] : [{ bearer: [route.scope] }, { api_key: [route.scope] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: writeBody(route, route.body, writers.schemas) } : {}),
    responses: joined(writeAnswers(route, writers.schemas), writeRefusals(route, writers.problem)),
  };
}

function writeAnswers(route: Route, schemas: SchemaWriter): Record<string, Response> {
  return Object.fromEntries(
    Object.entries(route.answers).map(([status, answer]) => [
      status,
      writeAnswer(Number(status), answer, { route, schemas }),
    ]),
  );
}

/** Answers and refusals; where both have a status, its media type tells them apart. */
function joined(
  answers: Readonly<Record<string, Response>>,
  refusals: Readonly<Record<string, Response>>,
): Record<string, Response> {
  const both = Object.entries(refusals).map(([status, refusal]): [string, Response] => {
    const answer = answers[status];
    if (answer === undefined) return [status, refusal];
    const description = `${answer.description} ${refusal.description}`;
    return [status, { ...refusal, description, content: { ...answer.content, ...refusal.content } }];
  });
  return { ...answers, ...Object.fromEntries(both) };
}

/** Of the examples those that are bodies as they should be: the others show a refusal. */
function writeBody(contract: Contract, body: z.ZodMiniType, schemas: SchemaWriter): RequestBody {
  const shown = examplesOf(contract, (example) =>
    z.safeParse(body, example.body).success ? example.body : undefined,
  );
  return { required: true, content: { "application/json": { schema: schemas.input(body), ...shown } } };
}

function writeParameters({ ids, query, headers, examples }: Contract, schemas: SchemaWriter): Parameter[] {
  const calls = Object.values<Example>(examples).filter((example) => !("refusal" in example));
  const used = (part: "path" | "query" | "headers") => calls.map((call) => call[part]);
  return [
    ...parametersOf(ids, "path", schemas, used("path")),
    ...parametersOf(query, "query", schemas, used("query")),
    ...parametersOf(headers, "header", schemas, used("headers")),
  ];
}

/** `used`: what calls that succeed send in their place. */
function parametersOf(
  group: z.ZodMiniObject | undefined,
  place: Parameter["in"],
  schemas: SchemaWriter,
  used: readonly (Readonly<Record<string, string>> | undefined)[],
): Parameter[] {
  return Object.entries(group?.shape ?? {}).map(([name, field]) => {
    const { description = "", examples: own, ...schema } = schemas.input(field);
    const required = place === "path" || !z.safeParse(field, undefined).success;
    const text = used.find((values) => values?.[name] !== undefined)?.[name] ?? own?.[0];
    // A call sends text; the document's example is of the parameter's type.
    const example = schema.type === "integer" && text !== undefined ? Number(text) : text;
    return { name, in: place, description, required, schema, ...(example === undefined ? {} : { example }) };
  });
}

function writeAnswer(
  status: number,
  answer: Answer,
  { route, schemas }: { route: Route; schemas: SchemaWriter },
): Response {
  const shown = (isText: boolean) =>
    examplesOf(route, (example) => {
      const { status: answered, answer: value } = exampleAnswer(route.path, example);
      return answered === status && (typeof value === "string") === isText ? value : undefined;
    });
  const json = answer.body && {
    "application/json": { schema: schemas.output(answer.body), ...shown(false) },
  };
  const text = answer.text === undefined ? undefined : textMedia(answer.text, shown(true));
  const content = json ?? text ?? {};
  return {
    description: answer.description,
    headers: writeHeaders(answer.headers),
    ...(Object.keys(content).length > 0 ? { content } : {}),
    ...(json && text ? { "x-other-content": text } : {}),
  };
}

function textMedia(type: string, shown: Pick<Media, "examples">): Readonly<Record<string, Media>> {
  return { [type]: { schema: { type: "string" }, ...shown } };
}

/** Headers that only answers of this status have. */
const REFUSAL_HEADERS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { "WWW-Authenticate": "`Bearer`" },
  403: {
    "WWW-Authenticate":
      'Where a scope is missing: `Bearer error="insufficient_scope"`, and `scope`, its name.',
  },
  429: {
    "Retry-After": "Seconds until another try is worth it.",
    "RateLimit-Policy": "The quota that is used up, as draft-ietf-httpapi-ratelimit-headers-10 writes it.",
    RateLimit: "That none of it is left (`r=0`), and for how many seconds (`t`) where it is one of a minute.",
  },
  503: { "Retry-After": "Seconds until another try is worth it." },
};

function writeRefusals(route: Route, problem: JsonSchema): Record<string, Response> {
  return Object.fromEntries(
    [...refusalsOf(route)].map(([status, sentences]) => [
      String(status),
      {
        description: sentences.join(" "),
        headers: writeHeaders(REFUSAL_HEADERS[status]),
        content: {
          "application/problem+json": {
            schema: problem,
            ...examplesOf(route, (example) => {
              const { status: answered, answer } = exampleAnswer(route.path, example);
              return answered === status ? answer : undefined;
            }),
          },
        },
      },
    ]),
  );
}

/** The header that every answer has, and those of this one. */
function writeHeaders(headers: Readonly<Record<string, string>> = {}): NonNullable<Response["headers"]> {
  const all = { [REQUEST_ID_HEADER]: "Names this request in our logs.", ...headers };
  return Object.fromEntries(
    Object.entries(all).map(([name, description]) => [name, { description, schema: { type: "string" } }]),
  );
}

/** The contract's examples that have something to show here. */
function examplesOf({ examples }: Contract, shownBy: (example: Example) => unknown): Pick<Media, "examples"> {
  const shown = Object.entries(examples).flatMap(([name, example]) => {
    const value = shownBy(example);
    return value === undefined ? [] : [[name, { summary: example.summary, value }]];
  });
  return shown.length === 0 ? {} : { examples: Object.fromEntries(shown) };
}
