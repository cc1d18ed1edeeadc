import type { JsonSchema } from "../openapi/json-schema.ts";
import { type Html, html, NO_HTML, prose } from "./html.ts";

/** An object's fields as a table; nothing for what is no object. */
export function fieldTable(schema: JsonSchema): Html {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return NO_HTML;
  return html`<table><tr><th>Field</th><th>Type</th><th>Meaning</th></tr>${fields.map(
    ([name, field]) => html`<tr>
<td><code>${name}</code>${schema.required?.includes(name) ? NO_HTML : html` <span class="muted">optional</span>`}</td>
<td>${typeof field === "object" ? typeHtml(field) : "any"}</td>
<td>${typeof field === "object" ? prose(field.description ?? "") : NO_HTML}</td></tr>`,
  )}</table>`;
}

/** A schema's type in a few words; a named one links to its table. */
export function typeHtml(schema: JsonSchema): Html {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const alternatives = schema.anyOf ?? schema.oneOf;
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
