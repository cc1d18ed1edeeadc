import { loneCandidate } from "../candidate.ts";
import { isLinkAttribute } from "./link-attributes.ts";
import { isMailto, mailtoRecipients } from "./mailto.ts";
import type { ElementMethod } from "./method.ts";

/** What a mailto: URL holds, its scheme misspelt, percent-encoded, spelled in entities or turned by 13 letters. */
const SIGN = /mail|@|%40|&#|&commat|&amp;#|znvygb/i;

/** Links to `mailto:` URLs, the way that authors mean addresses to be used. */
export const mailtoLink: ElementMethod = {
  name: "mailto link",
  trust: "mailto",
  reads: isLinkAttribute,
  guard: (_name, value) => SIGN.test(value),
  *find(place) {
    for (const url of place.links) {
      if (!isMailto(url)) continue;
      for (const address of mailtoRecipients(url, place)) yield loneCandidate(address, "mailto", place);
    }
  },
};
