import openapiTS, { astToString } from "openapi-typescript";

const HEAD = "// Made of the API's OpenAPI document by `npm run routes`.\n";

/** The API's types as TypeScript, made of its OpenAPI document, which is JSON. */
export async function apiTypesText(document: string): Promise<string> {
  return HEAD + astToString(await openapiTS(document));
}
