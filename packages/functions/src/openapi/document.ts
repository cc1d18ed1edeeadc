import type { Route } from "../http/route.ts";
import { problemSchema } from "../http/schemas.ts";
import { TAGS } from "../http/tags.ts";
import { createSchemaWriter } from "./json-schema.ts";
import { type Operation, writeOperation } from "./operation.ts";

export type OpenApiDocument = {
  readonly openapi: "3.1.1";
  readonly info: Readonly<Record<string, unknown>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

/** Where the local stage answers unless told otherwise. */
const LOCAL_STAGE = "http://localhost:8000";

const DESCRIPTION = `Give it a website; it finds the contact addresses on it, with where each stands and what kind it is.

A scan is a job: submit it, read its status while it runs, and list what it found. Lists answer a page at a time:
follow \`next_cursor\`, or the \`Link\` header, until there is none. Rows that arrive meanwhile never shift a page.

Every refusal is \`application/problem+json\` (RFC 9457) with a \`detail\` that says what to do. Every answer names its
request in \`X-Request-Id\`. A GET answers 304 without a body to the \`ETag\` of an answer that has not changed, sent in
\`If-None-Match\`.

Fields that programs read (\`domain\`, URLs, addresses) hold international host names in ASCII (\`xn--…\`); sentences
(\`detail\`, \`error\`) write them as people do.`;

/** The description of an API that has these routes and answers where the local stage does. */
export function openApiDocument(routes: readonly Route[]) {
  const schemas = createSchemaWriter();
  const problem = schemas.output(problemSchema);
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    paths[route.path] = {
      ...paths[route.path],
      [route.method.toLowerCase()]: writeOperation(route, { schemas, problem }),
    };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Contact Scanner",
      version: "3.0.0",
      description: DESCRIPTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: serversAt(LOCAL_STAGE),
    tags: TAGS,
    security: [{ bearer: [] }, { api_key: [] }],
    paths,
    components: {
      schemas: schemas.components,
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description:
            "A JSON Web Token whose `sub` is the id of a profile. Its claim `scope` (names with blanks between them), or " +
            "`scopes` (an array), says what it may be used for; without one it may be used for everything, unless this " +
            "server asks for it.",
        },
        api_key: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "cs_live_…",
          description:
            "An API key, for programs: `cs_live_` and 49 letters and digits. It may be used for its scopes and nothing " +
            "else, until it expires or is revoked.",
        },
      },
    },
  } as const;
}

/**
 * The same description of an API that answers at `serverUrl`. Importers take an absolute URL for their base, and would
 * send calls nowhere with a relative one.
 */
export function atServer(document: ReturnType<typeof openApiDocument>, serverUrl: string) {
  return { ...document, servers: serversAt(serverUrl) };
}

function serversAt(url: string) {
  return [{ url, description: "The server that gave this document." }] as const;
}
