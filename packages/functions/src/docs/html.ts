/** Markup that is ready to be sent; `html` makes it, and escapes whatever else it is given. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Value = Html | string | number | readonly Html[];

/** A template of markup: values are escaped, unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(toMarkup)));
}

/** Markup of nothing. */
export const NO_HTML = new Html("");

/** Plain sentences with `code` and empty lines between paragraphs, as the document's descriptions are written. */
export function prose(text: string): Html {
  return new Html(
    text
      .split(/\n\s*\n/)
      .map((paragraph) => `<p>${inlineCode(paragraph)}</p>`)
      .join(""),
  );
}

function inlineCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");
}

function toMarkup(value: Value): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === "object") return value.map(({ markup }) => markup).join("");
  return escapeHtml(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
