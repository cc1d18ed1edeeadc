import { type ErrorCode, type FieldError, ScannerError } from "@contact-scanner/core/errors";
import { siteText } from "@contact-scanner/core/site-text";
import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";
import type { InputOf } from "./contract.ts";

/** zod/mini ships without words: these say what was expected. (`z.locales` would bring all its languages.) */
const { localeError } = en();

/**
 * A value as its schema types it; undefined where there is no schema. The caller names the schema's type: the compiler
 * does not see an optional part of a generic contract as that contract's own. Throws an error of this code that names
 * each refused field.
 */
export function validate<Schema extends z.ZodMiniType | undefined>(
  schema: z.ZodMiniType | undefined,
  value: unknown,
  refusal: { code: ErrorCode; detail: string },
): InputOf<Schema>;
export function validate(
  schema: z.ZodMiniType | undefined,
  value: unknown,
  { code, detail }: { code: ErrorCode; detail: string },
): unknown {
  if (!schema) return undefined;
  const parsed = z.safeParse(schema, value, { error: localeError });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap(fieldErrors);
  throw new ScannerError(code, detail + remainder(fields.length), { fields: fields.slice(0, MAX_FIELDS) });
}

/** Refused fields that an answer names: a body of thousands must not be answered with more than it sent. */
const MAX_FIELDS = 20;
/** Characters of a field's name in an answer: it is the caller's own word. */
const MAX_FIELD_CHARS = 100;

function remainder(count: number): string {
  return count <= MAX_FIELDS ? "" : ` These are the first ${MAX_FIELDS} of ${count.toLocaleString("en")}.`;
}

/** A field's name in an answer: the keys that lead to it with dots between, such as `urls.3`; of bounded length. */
export function fieldName(path: readonly PropertyKey[]): string {
  return siteText(path.slice(0, MAX_FIELD_CHARS).map(String).join("."), MAX_FIELD_CHARS);
}

/** Body fields, query parameters and headers: 422 with the fields. */
export const INVALID_FIELDS = {
  code: "invalid_fields",
  detail: "Some fields are missing or wrong; `errors` names them.",
} as const;

/** Path parameters: they are all identifiers. */
export const MALFORMED_ID = { code: "malformed_id", detail: "The id in the path is no UUID." } as const;

/** The headers that a schema names, under its names: those of an event are in lower case. */
export function namedHeaders(
  schema: z.ZodMiniObject | undefined,
  headers: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  const names = Object.keys(schema?.def.shape ?? {});
  return Object.fromEntries(names.map((name) => [name, headers[name.toLowerCase()]]));
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: fieldName([...issue.path, key]),
      detail: "Unknown field. Leave it out.",
    }));
  }
  return [{ field: fieldName(issue.path) || "body", detail: issue.message }];
}
