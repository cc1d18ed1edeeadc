import type { StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";
import { createSchemaWriter, type JsonSchema } from "../openapi/json-schema.ts";

/** zod/mini ships without words: these say what was expected. */
const { localeError } = en();

/**
 * A schema of ours as the protocol's library takes it (Standard Schema, with JSON Schema beside it): zod/mini leaves
 * the latter out of its schemas. The JSON Schema is the one of our OpenAPI document, with nothing to look up in it:
 * not every client follows references.
 */
export function toolSchema<Schema extends z.ZodMiniType>(
  schema: Schema,
): StandardSchemaWithJSON<z.input<Schema>, z.output<Schema>> {
  return {
    "~standard": {
      version: 1,
      vendor: "contact-scanner",
      validate: (value) => {
        const parsed = z.safeParse(schema, value, { error: localeError });
        return parsed.success ? { value: parsed.data } : { issues: parsed.error.issues };
      },
      jsonSchema: {
        input: () => jsonSchemaOf(schema, "input"),
        output: () => jsonSchemaOf(schema, "output"),
      },
    },
  };
}

function jsonSchemaOf(schema: z.ZodMiniType, side: "input" | "output"): Record<string, unknown> {
  const writer = createSchemaWriter();
  const root = writer[side](schema);
  return { ...inlined(root, writer.components) };
}

const REFERENCE = "#/components/schemas/";

/** A schema with each reference replaced by what it refers to; what stands beside a reference stays. */
function inlined<T>(value: T, components: Readonly<Record<string, JsonSchema>>): T;
function inlined(value: unknown, components: Readonly<Record<string, JsonSchema>>): unknown {
  if (Array.isArray(value)) return value.map((inner) => inlined(inner, components));
  if (typeof value !== "object" || value === null) return value;
  const { $ref, ...rest }: { $ref?: unknown } = value;
  const target = typeof $ref === "string" ? components[$ref.replace(REFERENCE, "")] : undefined;
  return Object.fromEntries(
    Object.entries({ ...target, ...rest }).map(([key, inner]) => [key, inlined(inner, components)]),
  );
}
