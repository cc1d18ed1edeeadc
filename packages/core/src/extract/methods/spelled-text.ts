import { textCandidate } from "../candidate.ts";
import type { TextMethod } from "./method.ts";
import { spelledAddresses } from "./spelled-out.ts";

/** Addresses that are written out for people. */
export const spelledText: TextMethod = {
  name: "spelled out",
  trust: "spelled_out",
  *find({ text }) {
    for (const found of spelledAddresses(text.text))
      yield { ...textCandidate(text, found, "spelled_out"), isBareWords: found.isBareWords };
  },
};
