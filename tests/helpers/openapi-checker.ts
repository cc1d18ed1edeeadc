import type { Route } from "@contact-scanner/functions/http/route";
import { openApiDocument } from "@contact-scanner/functions/openapi/document";
import { routes } from "@contact-scanner/functions/routes";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** What is wrong with a body by the published document; nothing = it is what the document says. */
export type AnswerChecker = (route: Route, status: number, mediaType: string, body: unknown) => string[];

/** Reads the OpenAPI document as its users do, but refuses fields that it does not tell of. */
export function createAnswerChecker(): AnswerChecker {
  const document = closed(JSON.parse(JSON.stringify(openApiDocument(routes))));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "openapi");
  return (route, status, mediaType, body) => {
    const pointer = [
      "paths",
      route.path,
      route.method.toLowerCase(),
      "responses",
      status,
      mediaType === "text/csv" ? "x-other-content" : "content",
      mediaType,
    ];
    const validate = ajv.getSchema(`openapi#/${[...pointer, "schema"].map(escapePointer).join("/")}`);
    if (!validate) return [`the document tells of no ${mediaType} with ${status}`];
    return validate(body)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}

/** The document with no room for unknown fields in objects whose fields it tells. */
function closed<T>(value: T): T;
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closed(inner)]));
  const isClosed = "properties" in copy && !("additionalProperties" in copy);
  return isClosed ? { ...copy, additionalProperties: false } : copy;
}

function escapePointer(part: string | number): string {
  return encodeURIComponent(String(part).replaceAll("~", "~0").replaceAll("/", "~1"));
}
