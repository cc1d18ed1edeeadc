import * as z from "zod/mini";
import { spellAlternatives } from "./spell-alternatives.ts";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Turns schemas into JSON Schema; what was `named` goes into `components`, and is referred to. */
export type SchemaWriter = {
  /** As a request holds it. */
  input(schema: z.core.$ZodType): JsonSchema;
  /** As an answer holds it. */
  output(schema: z.core.$ZodType): JsonSchema;
  /** Everything that was referred to so far, by name. */
  readonly components: Readonly<Record<string, JsonSchema>>;
};

/** A writer that has referred to no component yet. */
export function createSchemaWriter(): SchemaWriter {
  const components: Record<string, JsonSchema> = {};
  const write = (schema: z.core.$ZodType, io: "input" | "output") => {
    // A named schema is spelled out where it is the root: below a root it is a reference like any other.
    const { properties, $defs } = z.toJSONSchema(z.object({ root: schema }), {
      io,
      unrepresentable: ({ zodSchema }) =>
        zodSchema._zod.def.type === "date" ? { type: "string", format: "date-time" } : "throw",
      override: ({ jsonSchema }) => tidy(jsonSchema, io),
    });
    for (const [name, definition] of Object.entries($defs ?? {})) {
      const { id, ...rest } = definition;
      components[name] = refer(spellAlternatives(rest));
    }
    const root = properties?.root;
    if (root === undefined || typeof root === "boolean") throw new Error("A schema came out empty.");
    return refer(root);
  };
  return {
    input: (schema) => write(schema, "input"),
    output: (schema) => write(schema, "output"),
    components,
  };
}

function tidy(schema: JsonSchema, io: "input" | "output"): void {
  // Answers may gain fields: a client that refuses unknown ones would break.
  if (io === "output" && schema.additionalProperties === false) delete schema.additionalProperties;
  // `format: uuid` says what the pattern does.
  if (schema.format === "uuid") delete schema.pattern;
  // OpenAPI calls a field read-only that only answers hold; zod, one that TypeScript may not assign to.
  delete schema.readOnly;
  // zod writes out the range of safe integers, which says nothing to a reader.
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

/** Points references at the document's components. */
function refer<T>(value: T): T;
function refer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(refer);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? inner.replace("#/$defs/", "#/components/schemas/")
        : refer(inner),
    ]),
  );
}
