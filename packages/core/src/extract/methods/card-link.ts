import { loneCandidate } from "../candidate.ts";
import { hasLinkSign, isLinkAttribute } from "./link-attributes.ts";
import type { ElementMethod } from "./method.ts";
import { cardAddresses, cardOfDataUrl } from "./structured-data.ts";

/** Links whose URL holds a vCard or an event: "add to contacts". */
export const cardLink: ElementMethod = {
  name: "card in a link",
  trust: "structured_data",
  reads: isLinkAttribute,
  guard: hasLinkSign,
  *find(place) {
    for (const url of place.links)
      for (const address of cardAddresses(cardOfDataUrl(url) ?? ""))
        yield loneCandidate(address, "structured_data", place);
  },
};
