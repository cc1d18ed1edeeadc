/** Attributes whose value is a URL that a reader follows, or that a script makes a link of. */
export const LINK_ATTRIBUTES: readonly string[] = [
  "href",
  "xlink:href",
  "action",
  "formaction",
  "data-href",
  "data-url",
  "data-link",
];

const NAMES: ReadonlySet<string> = new Set(LINK_ATTRIBUTES);

/** Whether an attribute of this name is a link's. */
export function isLinkAttribute(name: string): boolean {
  return NAMES.has(name);
}
