import openapiTS, { astToString } from "openapi-typescript";
import type { ApiDocument, DocumentCall } from "./api-document.ts";

const HEAD = "// Made of the API's OpenAPI document by `npm run routes`.\n";

/** The types of an OpenAPI document, which is JSON, as openapi-typescript makes them for anybody. */
export async function typesOfDocument(document: string): Promise<string> {
  // A default is the server's to fill in: nobody need send it.
  return astToString(await openapiTS(document, { defaultNonNullable: false }));
}

/** The API's types that the client and the console are written with. */
export async function apiTypesText(document: ApiDocument): Promise<string> {
  return HEAD + (await typesOfDocument(JSON.stringify(withOneRefusal(document))));
}

/**
 * The document with one refusal in place of the dozen of each call, all of which are problem details, and without
 * answers' headers, which TypeScript has no use for. Half of the types would be copies of these.
 */
function withOneRefusal(document: ApiDocument): ApiDocument {
  const paths = Object.entries(document.paths).map(([path, calls]) => [
    path,
    Object.fromEntries(Object.entries(calls).map(([method, call]) => [method, withoutRefusals(call)])),
  ]);
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, responses: { Refusal: REFUSAL } },
  };
}

const REFUSAL = {
  description: "Why the call is refused.",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

function withoutRefusals(call: DocumentCall): DocumentCall {
  const answers = Object.entries(call.responses)
    .filter(([status]) => Number(status) < 400)
    .map(([status, { headers: _headers, ...answer }]) => [status, answer]);
  const refusal = { $ref: "#/components/responses/Refusal" };
  return { ...call, responses: { ...Object.fromEntries(answers), default: refusal } };
}
