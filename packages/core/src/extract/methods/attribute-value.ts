import { loneCandidate } from "../candidate.ts";
import type { ContactMethod } from "../contact.ts";
import { DATA_NAME, decodedValue, isTextAttribute, MAIL_NAME, mayBeText } from "./attribute.ts";
import type { ElementPlace } from "./element-place.ts";
import { isEmailProperty } from "./email-property.ts";
import { isRecipientField } from "./link.ts";
import { LINK_ATTRIBUTES } from "./link-attributes.ts";
import { addressList, isMailto, mailtoRecipients } from "./mailto.ts";
import type { ElementMethod, Finding } from "./method.ts";

/** Characters of the shortest value that holds an address: `a@b.cd`. */
const MIN_CHARS = 6;
/** An at sign in one of its forms, a word or bracket that may be one, or an escape that may hide one. */
const SIGN =
  /@|%40|&#|&commat|&amp;#|\uff20|mail|znvygb|\\u00|\b(?:at|dot)\b|[[({<](?:at|ät|arroba|arobase)\b/i;
/** Digits and letters without a blank: base64, hexadecimal digits, character codes, letters moved by 47 places. */
const CODE = /^(?:[\w+/-]{8,}={0,2}|\d{2,3}(?:[,; |-]\d{2,3}){5,})$|^(?=.*o)(?=.*\])\S+$/;

/** Values that a reader may see or a script may show: titles, labels, data, fields of forms. */
export const attributeValue: ElementMethod = {
  name: "attribute",
  trust: "attribute",
  reads: mayBeText,
  guard: (name, value) =>
    value.length >= MIN_CHARS &&
    (SIGN.test(value) || (DATA_NAME.test(name) && CODE.test(value)) || MAIL_NAME.test(name)),
  *find(place) {
    for (const [name, value] of place.node.attributePairs())
      if (value.length >= MIN_CHARS && isTextAttribute(name, place.node))
        yield* findInValue(name, value, place);
  },
};

function* findInValue(name: string, value: string, place: ElementPlace): Generator<Finding> {
  if (isMailto(value) && !LINK_ATTRIBUTES.includes(name)) {
    for (const address of mailtoRecipients(value)) yield loneCandidate(address, "mailto", place);
    return;
  }
  if (name === "value" && isRecipientField(place.node.getAttribute("name") ?? "")) {
    for (const address of addressList(value)) yield loneCandidate(address, "link", place);
    return;
  }
  const isProperty = name === "content" && isEmailProperty(place.node);
  const method: ContactMethod = isProperty ? "structured_data" : "attribute";
  const decoded = decodedValue(name, value, place.node);
  if (decoded !== undefined) yield loneCandidate(decoded, method, place);
  else if (/^\s*[[{]/.test(value) && /["']/.test(value))
    yield { kind: "json", source: value, method: isProperty ? method : "json", place };
  else yield { kind: "string", source: value, method, place: place.inValue() };
}
