import type { JsonSchema } from "../openapi/json-schema.ts";
import { type Html, html, NO_HTML, prose } from "./html.ts";

/** Schemas by the names under which others refer to them. */
export type NamedSchemas = Readonly<Record<string, JsonSchema>>;

/** An object's fields where they are needed: a field that is an object itself unfolds below its line. */
export function fieldList(schema: JsonSchema, schemas: NamedSchemas): Html {
  return fieldsWithin(schema, schemas, []);
}

/** `outer`: the named schemas around, none of which unfolds within itself once more. */
function fieldsWithin(schema: JsonSchema, schemas: NamedSchemas, outer: readonly string[]): Html {
  const { object, name } = objectIn(schema, schemas);
  const fields = Object.entries(object?.properties ?? {});
  if (object === undefined || fields.length === 0 || outer.includes(name)) return NO_HTML;
  const within = name === "" ? outer : [...outer, name];
  return html`<dl>${fields.map(([key, value]) => {
    const field = typeof value === "object" ? value : {};
    const isRequired = object.required?.includes(key) ?? false;
    return html`<dt><code>${key}</code> <span class="muted">${typeHtml(field)}${isRequired ? "" : ", optional"}</span></dt>
<dd>${prose(field.description ?? "")}${unfolded(field, schemas, within)}</dd>`;
  })}</dl>`;
}

/** The fields of an answer, or of a field, behind a line that opens; nothing where there are none. */
export function foldedFields(schema: JsonSchema, schemas: NamedSchemas): Html {
  return unfolded(schema, schemas, []);
}

function unfolded(schema: JsonSchema, schemas: NamedSchemas, outer: readonly string[]): Html {
  const fields = fieldsWithin(schema, schemas, outer);
  if (fields.markup === "") return NO_HTML;
  const { name } = objectIn(schema, schemas);
  return html`<details><summary>Fields${name === "" ? "" : ` of ${name}`}</summary>${fields}</details>`;
}

/** The object that a schema is, refers to, lists or allows, and its name; "" = it has none. */
function objectIn(
  schema: JsonSchema,
  schemas: NamedSchemas,
): { object: JsonSchema | undefined; name: string } {
  if (schema.$ref !== undefined) {
    const name = nameOf(schema.$ref);
    return { object: objectIn(schemas[name] ?? {}, schemas).object, name };
  }
  if (schema.properties) return { object: schema, name: "" };
  const [first, ...others] = (schema.oneOf ?? []).filter(({ properties }) => properties !== undefined);
  if (first !== undefined) return { object: others.reduce(eitherOf, first), name: "" };
  const { items } = schema;
  const inner = [
    ...(schema.anyOf ?? []),
    ...(typeof items === "object" && !Array.isArray(items) ? [items] : []),
  ];
  const found = inner.map((one) => objectIn(one, schemas));
  return found.find(({ object }) => object !== undefined) ?? { object: undefined, name: "" };
}

/** The fields of both; what only one of them must have is optional. */
function eitherOf(a: JsonSchema, b: JsonSchema): JsonSchema {
  return {
    properties: { ...a.properties, ...b.properties },
    required: (a.required ?? []).filter((name) => b.required?.includes(name)),
  };
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

/** A schema's type in a few words; of a named one, its name. */
export function typeHtml(schema: JsonSchema): Html {
  if (schema.$ref !== undefined) return html`${nameOf(schema.$ref)}`;
  const alternatives = schema.properties ? undefined : (schema.anyOf ?? schema.oneOf);
  if (alternatives)
    return joined(
      alternatives.map((one) => typeHtml(one)),
      " or ",
    );
  if (schema.enum)
    return joined(
      schema.enum.map((value) => html`<code>${String(value)}</code>`),
      ", ",
    );
  if (schema.const !== undefined) return html`<code>${String(schema.const)}</code>`;
  if (schema.type === "array" && schema.items && !Array.isArray(schema.items)) {
    return html`list of ${typeof schema.items === "object" ? typeHtml(schema.items) : "any"}`;
  }
  const type = Array.isArray(schema.type) ? schema.type.join(" or ") : (schema.type ?? "any");
  return html`${schema.format ?? type}${bounds(schema)}`;
}

function bounds({ minimum, maximum, default: standard }: JsonSchema): string {
  const range =
    minimum !== undefined && maximum !== undefined
      ? `, ${minimum} to ${maximum}`
      : minimum !== undefined
        ? `, ${minimum} or more`
        : "";
  return standard === undefined ? range : `${range}, default ${String(standard)}`;
}

function joined(parts: readonly Html[], separator: string): Html {
  return html`${parts.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`;
}
