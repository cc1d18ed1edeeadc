import { loneCandidate, stringCandidates } from "../candidate.ts";
import { decodePercent } from "../decode.ts";
import { hasLinkSign, isLinkAttribute } from "./link-attributes.ts";
import { addressList, isMailto, mailtoRecipients } from "./mailto.ts";
import type { ElementMethod } from "./method.ts";

/** Query fields whose value is where a message goes: Gmail's and Outlook's compose pages, form mailers, PayPal. */
const RECIPIENT_FIELD =
  /^(?:e?mail-?_?)?(?:to|cc|bcc|recipients?|receiver|business|mailto|send-?_?to|_to)(?:\[\])?$/i;
/** Form services that take the address as their path: formsubmit.co, formspree.io. */
const FORM_SERVICE =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:formsubmit\.(?:co|io)|formspree\.io|formcarry\.com|getform\.io|submit-form\.com|mailthis\.to|fabform\.io|un-static\.com|staticforms\.xyz)\/(?:ajax\/|f\/)?([^/?#]+)/i;

/** The recipients that a link or a form's action names otherwise than by mailto:. */
export function linkRecipients(url: string): string[] {
  const service = FORM_SERVICE.exec(url)?.[1];
  if (service?.includes("@") || service?.includes("%40")) return addressList(decodePercent(service));
  const query = url.indexOf("?");
  if (query < 0 || !/@|%40/i.test(url)) return [];
  return url
    .slice(query + 1)
    .split("#", 1)
    .join("")
    .split(/[&;]/)
    .flatMap((field) => {
      const equals = field.indexOf("=");
      const value = decodePercent(field.slice(equals + 1).replaceAll("+", " "));
      // A link checker's URL that carries the link itself.
      if (isMailto(value)) return mailtoRecipients(value);
      return RECIPIENT_FIELD.test(decodePercent(field.slice(0, equals)))
        ? addressList(value.replaceAll(" ", "+"))
        : [];
    });
}

/** Whether a form field of this name holds where the form is sent. */
export function isRecipientField(name: string): boolean {
  return RECIPIENT_FIELD.test(name);
}

/**
 * An address as the whole of a link, or of its path at the host of the same name: editors complete what has no scheme.
 */
const BARE_ADDRESS =
  /^\s*(?:\.?\/|https?:\/\/(?:www\.)?(?=([\w.-]{4,253})\/[\w.+-]{1,64}@\1\s*$)[\w.-]{4,253}\/)?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,6}\s*$/;

/** Links that name a recipient otherwise: in a query, as a service's path, without the scheme. */
export const recipientLink: ElementMethod = {
  name: "recipient in a link",
  trust: "link",
  reads: isLinkAttribute,
  guard: hasLinkSign,
  *find(place) {
    for (const url of place.links) {
      if (isMailto(url)) continue;
      for (const address of linkRecipients(url)) yield loneCandidate(address, "link", place);
      // The scheme forgotten: `href="ann@acme.com"`.
      if (BARE_ADDRESS.test(url)) yield* stringCandidates(url, "link", place.inValue());
    }
  },
};

/** The user and the host of a web URL that has neither password nor path. */
const USER_AND_HOST =
  /^\s{0,20}(?:https?:\/{1,3}|\/\/)(?:www\.)?([^\s/?#:@]{1,64})@([^\s/?#:@]{4,253})\/?\s{0,20}(?:\?(?:subject|body|cc|bcc)=.*)?$/is;

/** Elements that a reader clicks on. */
const CLICKABLE: readonly string[] = ["a", "area"];

/**
 * Links to a web URL in which the address stands as user and host: editors put http:// before what is no URL to them. A
 * reader is sent to no host by his name; a manual that shows such a URL shows the scheme too.
 */
export const webLink: ElementMethod = {
  name: "web link in the place of mailto",
  trust: "link",
  reads: (name) => name === "href",
  guard: hasLinkSign,
  *find(place) {
    if (!CLICKABLE.includes(place.node.rawTagName)) return;
    for (const url of place.links) {
      const [, user, host] = USER_AND_HOST.exec(decodePercent(url)) ?? [];
      if (user !== undefined && !place.ownText.includes("://"))
        yield loneCandidate(`${user}@${host}`, "link", place);
    }
  },
};
