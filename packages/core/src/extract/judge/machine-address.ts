import type { Candidate } from "../candidate.ts";
import { CONTACT_METHODS, type ContactMethod } from "../contact.ts";
import { BUNDLE_SIGNS } from "./bundle-signs.ts";
import { LOGIN_SIGNS } from "./login-signs.ts";
import { type AddressParts, type MachineSign, signHolds } from "./machine-sign.ts";
import { NEIGHBOUR_SIGNS } from "./neighbour-signs.ts";
import { CODE_SIGNS, KEY_SIGNS } from "./program-signs.ts";
import type { RejectionRule } from "./rejection.ts";
import { SAMPLE_SIGNS } from "./sample-signs.ts";
import { SCRIPT_SIGNS } from "./script-signs.ts";
import { THIRD_PARTY_SIGNS } from "./third-party-signs.ts";
import { VERSION_SIGNS } from "./version-signs.ts";

/** A method that found a candidate, or a field of structured data that holds nothing else. */
type FoundBy = ContactMethod | "field";

type MachineTable = {
  readonly signs: readonly MachineSign[];
  /** Where an address is said to be one, so that these signs say nothing. */
  readonly unless: readonly FoundBy[];
};

/** Where a page's author or its reader sees what is found, and not what programs bring with them. */
const OUTSIDE_DATA: readonly FoundBy[] = [
  "field",
  ...CONTACT_METHODS.filter((method) => !["script", "json", "bundle", "attribute"].includes(method)),
];

/** In the order in which they are asked. */
export const MACHINE_TABLES: readonly MachineTable[] = [
  { signs: KEY_SIGNS, unless: [] },
  { signs: CODE_SIGNS, unless: ["mailto", "structured_data", "field", "cloudflare"] },
  { signs: VERSION_SIGNS, unless: ["mailto", "structured_data", "field", "cloudflare"] },
  { signs: LOGIN_SIGNS, unless: ["mailto"] },
  { signs: SCRIPT_SIGNS, unless: OUTSIDE_DATA },
  { signs: THIRD_PARTY_SIGNS, unless: OUTSIDE_DATA },
  { signs: BUNDLE_SIGNS, unless: ["field", ...CONTACT_METHODS.filter((method) => method !== "bundle")] },
  { signs: NEIGHBOUR_SIGNS, unless: ["mailto", "field"] },
  { signs: SAMPLE_SIGNS, unless: ["mailto", "field"] },
];

/** The rule against an address that a machine writes or reads; undefined where people do. */
export function machineRule(
  parts: AddressParts,
  candidate: Candidate,
  siteHost: string,
): RejectionRule | undefined {
  const found = foundBy(candidate);
  for (const { signs, unless } of MACHINE_TABLES) {
    if (unless.includes(found)) continue;
    for (const sign of signs) if (signHolds(sign, parts, candidate, siteHost)) return sign.rule;
  }
  return undefined;
}

function foundBy({ method, before, after }: Candidate): FoundBy {
  return method === "structured_data" && before === "" && after === "" ? "field" : method;
}
