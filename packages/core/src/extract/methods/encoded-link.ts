import { loneCandidate } from "../candidate.ts";
import { decodeBase64, decodePercent } from "../decode.ts";
import { isLinkAttribute } from "./link-attributes.ts";
import { isMailto, mailtoRecipients } from "./mailto.ts";
import type { ElementMethod } from "./method.ts";

/** What stands before the code: a fragment's sign, a scheme, a call, a path, a field of a query. */
const START =
  /^\s{0,9}(?:#|mailto:|javascript:[\w.$\s]{0,60}\(\s{0,9}['"]|[^?#]{0,200}\?[\w-]{1,40}=|\/?[\w./-]{0,200}\/)?/i;
/** An address, a mailto: URL or a JSON value in base64; its length is a multiple of four where it is filled up. */
const CODE = /^[A-Za-z\d+/_-]{12,700}={0,2}(?=$|['"&#])/;
/** Base64 of text has capitals and small letters; words of a path, with hyphens, have not both. */
const HAS_BOTH = /^(?=[^A-Z]{0,20}[A-Z])(?=[^a-z]{0,20}[a-z])[A-Za-z\d+/]{12}/;
/** A capital letter, or one that is percent-encoded, as code has: most URLs are of small letters alone. */
const MAY_BE_CODE = /[A-Z%]/;
const ADDRESS = /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,6}$/;

/** The `mailto:` URL or the address that a link's URL holds in base64; undefined for none. */
function encodedIn(url: string): string | undefined {
  const start = START.exec(url)?.[0] ?? "";
  const rest = decodePercent(url.slice(start.length, start.length + 800));
  const code = CODE.exec(rest)?.[0] ?? "";
  if (!HAS_BOTH.test(code)) return undefined;
  const text = decodeBase64(code)?.trim() ?? "";
  return isMailto(text) || ADDRESS.test(text) ? text : undefined;
}

/** Links whose URL is or holds a `mailto:` URL or an address in base64, for a script to decode. */
export const encodedLink: ElementMethod = {
  name: "encoded link",
  trust: "attribute",
  reads: isLinkAttribute,
  guard: (_name, value) =>
    MAY_BE_CODE.test(value) && /[A-Za-z\d+/]{12}/.test(value) && encodedIn(value) !== undefined,
  *find(place) {
    for (const url of place.links) {
      const hidden = encodedIn(url);
      if (hidden === undefined) continue;
      for (const address of isMailto(hidden) ? mailtoRecipients(hidden) : [hidden])
        yield loneCandidate(address, "attribute", place);
    }
  },
};
