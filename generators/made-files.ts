import { join } from "node:path";
import type { ApiDocument } from "./api-document.ts";
import { apiTypesText } from "./api-types-text.ts";
import { operationsText } from "./operations-text.ts";

const CLIENT = join(import.meta.dirname, "../packages/client");

/** Every file of the client that is made of the API's OpenAPI document, which is JSON: its path and what it says. */
export async function madeFiles(json: string): Promise<Map<string, string>> {
  const document: ApiDocument = JSON.parse(json);
  return new Map([
    [join(CLIENT, "api-types.d.ts"), await apiTypesText(document)],
    [join(CLIENT, "src/operations.ts"), operationsText(document)],
  ]);
}
