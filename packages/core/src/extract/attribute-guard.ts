import type { AttributeGuard } from "./dom/page-tree.ts";

/** The same as before, attribute by attribute. */
const VALUE_SIGN =
  /@|%40|&#|&commat|&amp;#|mail|javascript:|znvygb|joomla|spamspan|vcard|encrypt|[[(]at[\])]|[\s([]dot[\s)\]]/i;
const NAME_SIGN = /^data-|mail|^on[a-z]{3,30}$|^itemprop$|^property$|^srcdoc$|joomla|encrypt|vcard|spamspan/;

export const ATTRIBUTE_GUARD: AttributeGuard = (name, value) =>
  NAME_SIGN.test(name) || VALUE_SIGN.test(value);
