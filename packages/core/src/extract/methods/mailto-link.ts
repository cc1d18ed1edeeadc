import { loneCandidate } from "../candidate.ts";
import { hasLinkSign, isLinkAttribute } from "./link-attributes.ts";
import { isMailto, mailtoRecipients } from "./mailto.ts";
import type { ElementMethod } from "./method.ts";

/** Links to `mailto:` URLs, the way that authors mean addresses to be used. */
export const mailtoLink: ElementMethod = {
  name: "mailto link",
  trust: "mailto",
  reads: isLinkAttribute,
  guard: hasLinkSign,
  *find(place) {
    for (const url of place.links) {
      if (!isMailto(url)) continue;
      for (const address of mailtoRecipients(url, place)) yield loneCandidate(address, "mailto", place);
    }
  },
};
