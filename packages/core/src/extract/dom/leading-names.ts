/** Elements that show a page or lead to it, and the attribute that names it. */
export const NAMING_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ["object", "data"],
  ["embed", "src"],
  ["iframe", "data-src"],
  ["turbo-frame", "src"],
  ["include-fragment", "src"],
  ["router-link", "to"],
  ["nuxt-link", "to"],
]);

/** Elements that may lead on without being links; what each of them means is told in `other-link-signs.ts`. */
export const LEADING_ELEMENTS: ReadonlySet<string> = new Set(["option", "form", ...NAMING_ATTRIBUTES.keys()]);

/** Attributes of other elements that scripts read a target from. */
export const TARGET_ATTRIBUTES = [
  "data-href",
  "data-url",
  "data-link",
  "data-location",
  "data-target-url",
  "data-permalink",
  "data-route",
  "hx-get",
  "data-hx-get",
  "up-href",
  "routerlink",
  "ng-href",
  "xlink:href",
] as const;

/** Attributes for which an element may lead on. */
export const LEADING_ATTRIBUTES: ReadonlySet<string> = new Set([...TARGET_ATTRIBUTES, "formaction"]);
