import { textCandidate } from "../candidate.ts";
import { scanAddresses } from "../scan/scan-addresses.ts";
import type { TextMethod } from "./method.ts";

/** Addresses that stand in the text as such. */
export const plainText: TextMethod = {
  name: "text",
  trust: "text",
  *find({ text }) {
    for (const found of scanAddresses(text.text)) yield textCandidate(text, found, "text");
  },
};
