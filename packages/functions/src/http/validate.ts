import { type ErrorCode, type FieldError, ScannerError } from "@contact-scanner/core/errors";
import * as z from "zod/mini";

/** A value as its schema types it. Throws an error of this code that names each refused field. */
export function validate<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  { code, detail }: { code: ErrorCode; detail: string },
): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw new ScannerError(code, detail, { fields: parsed.error.issues.flatMap(fieldErrors) });
}

/** Body fields and query parameters: 422 with the fields. */
export const INVALID_FIELDS = {
  code: "invalid_fields",
  detail: "Some fields are missing or wrong; `errors` names them.",
} as const;

/** Path parameters: they are all identifiers. */
export const MALFORMED_ID = { code: "malformed_id", detail: "The id in the path is no UUID." } as const;

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join("."),
      detail: "Unknown field. Leave it out.",
    }));
  }
  return [{ field: issue.path.join(".") || "body", detail: issue.message }];
}
