import { join } from "node:path";
import type { ApiDocument } from "./api-document.ts";
import { apiTypesText } from "./api-types-text.ts";
import { operationsText } from "./operations-text.ts";

/** Every file of the client that is made of the API's OpenAPI document, which is JSON: its path and what it says. */
export async function madeFiles(json: string): Promise<Map<string, string>> {
  const document: ApiDocument = JSON.parse(json);
  return new Map([
    [join(import.meta.dirname, "api-types.d.ts"), await apiTypesText(document)],
    [join(import.meta.dirname, "src/operations.ts"), operationsText(document)],
  ]);
}
