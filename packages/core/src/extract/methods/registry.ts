import { remembered } from "../../remembered.ts";
import type { AttributeGuard } from "../dom/page-tree.ts";
import { attributeValue } from "./attribute-value.ts";
import { cardLink } from "./card-link.ts";
import { cloak } from "./cloak.ts";
import { cloudflare } from "./cloudflare.ts";
import { emailProperty } from "./email-property.ts";
import { encodedLink } from "./encoded-link.ts";
import { frame } from "./frame.ts";
import { recipientLink, webLink } from "./link.ts";
import { mailtoLink } from "./mailto-link.ts";
import type { ElementMethod, TextMethod } from "./method.ts";
import { plainText } from "./plain-text.ts";
import { spelledText } from "./spelled-text.ts";
import { splitAttributes } from "./split-attributes.ts";
import { table } from "./table.ts";

/**
 * Every way to find addresses in elements. Of two that find the same, the one of more trust is told, else the first.
 */
export const ELEMENT_METHODS: readonly ElementMethod[] = [
  mailtoLink,
  cloudflare,
  cardLink,
  recipientLink,
  webLink,
  encodedLink,
  cloak,
  splitAttributes,
  emailProperty,
  frame,
  attributeValue,
];

/** Every way to find addresses in a document's text. */
export const TEXT_METHODS: readonly TextMethod[] = [plainText, spelledText, table];

/** Names of attributes of which it is remembered who reads them, and characters of one: a page has some dozen. */
const REMEMBERED_NAMES = { answers: 500, chars: 50 };

/** The guards of the methods that read attributes of a name, each once: most names have one at most. */
const guardsOf = remembered(
  (name) => new Set(ELEMENT_METHODS.filter(({ reads }) => reads(name)).map(({ guard }) => guard)),
  REMEMBERED_NAMES,
);

/** Whether any method reads an attribute: the union of their guards, so that none can be forgotten. */
export const ATTRIBUTE_GUARD: AttributeGuard = (name, value, element) => {
  for (const guard of guardsOf(name)) if (guard(name, value, element)) return true;
  return false;
};
