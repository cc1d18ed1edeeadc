/** Names, values and text of a document as node-html-parser reads them whole. */

/** A name that node-html-parser reads whole. */
export function elementName(name: string): string {
  if (/^[a-z][a-z0-9]*$/.test(name)) return name;
  return name.replace(/[^a-z0-9:.-]/g, "-").replace(/^[^a-z]+/, "");
}

/** `@click` and `:href` are names; characters that node-html-parser knows in none become a dash. */
export function attributeName(name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-z][a-z0-9-]*$/.test(lower)) return lower;
  return lower.replace(/^[^a-z@$:([#_.]/, "x").replace(/(?!^)[^a-z0-9:.()[\]#-]/g, "-");
}

export function quoted(value: string): string {
  if (!value.includes('"')) return `"${value}"`;
  return value.includes("'") ? `"${value.replaceAll('"', "&quot;")}"` : `'${value}'`;
}

export function rawText(name: string, text: string): string {
  if (name === "script" || name === "style") return text;
  // In a title or a textarea entities count, in the others not even they do.
  return name === "title" || name === "textarea" ? text.replaceAll("<", "&lt;") : escapeText(text);
}

export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
