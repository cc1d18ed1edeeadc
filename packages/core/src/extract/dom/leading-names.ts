/** Elements that may lead on without being links; what each of them means is told in `other-link-signs.ts`. */
export const LEADING_ELEMENTS: ReadonlySet<string> = new Set(["option", "form", "object", "embed"]);

/** Attributes of other elements that scripts read a target from. */
export const TARGET_ATTRIBUTES = [
  "data-href",
  "data-url",
  "data-link",
  "data-location",
  "hx-get",
  "data-hx-get",
  "up-href",
  "routerlink",
  "ng-href",
  "xlink:href",
] as const;

/** Attributes for which an element may lead on. */
export const LEADING_ATTRIBUTES: ReadonlySet<string> = new Set([...TARGET_ATTRIBUTES, "formaction"]);
