/** Names of elements and attributes in one spelling, whatever a page writes. */

/** An element's name in lower case; characters that no name has become a dash. "" where nothing of it is a name. */
export function elementName(name: string): string {
  if (/^[a-z][a-z0-9]*$/.test(name)) return name;
  return name.replace(/[^a-z0-9:.-]/g, "-").replace(/^[^a-z]+/, "");
}

/** An attribute's name in lower case; `@click` and `:href` are names, characters that no name has become a dash. */
export function attributeName(name: string): string {
  if (/^[a-z][a-z0-9-]*$/.test(name)) return name;
  return name
    .toLowerCase()
    .replace(/^[^a-z@$:([#_.]/, "x")
    .replace(/(?!^)[^a-z0-9:.()[\]#-]/g, "-");
}
