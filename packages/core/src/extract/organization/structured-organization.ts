import { LIMITS } from "../../config.ts";
import { siteText } from "../../site-text.ts";
import { selectorOf } from "../candidate.ts";
import { siteDomain } from "../judge/site-domain.ts";
import type { LinkedThing } from "../linked-data.ts";
import { ownOrganisations } from "../told-domains.ts";
import type { Fact, Organization } from "./organization.ts";
import { vatNumberOf } from "./vat-number.ts";

type Thing = Readonly<Record<string, unknown>>;

/** Fields without which nothing is told but a name. */
const TOLD_BY = ["legalName", "address", "vatID", "taxID"];

/** Countries whose addresses end in the postal code. */
const CODE_LAST = /^(?:GB|UK|IE|US|CA|AU|NZ|IN|ZA)$/i;
/** Countries whose addresses tell the state, and how states are written where the country is not. */
const WITH_REGION = /^(?:US|USA|CA|AU|IN)$/i;
const REGION =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|NSW|QLD|VIC|TAS|ACT)$/;
const JAPANESE = /[都道府県]$/u;
const CODE_LAST_FORM = /^(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/i;

/**
 * What a page's structured data tells of the organisation behind its site; null where it tells no more than a name,
 * which is mostly a brand's.
 */
export function structuredOrganization({
  things,
  hostname,
}: {
  readonly things: readonly LinkedThing[];
  readonly hostname: string;
}): Organization | null {
  if (!things.some(({ thing }) => TOLD_BY.some((field) => field in thing))) return null;
  const own = ownOrganisations(
    things.map(({ thing }) => thing),
    siteDomain(hostname),
  );
  for (const thing of own) {
    const element = things.find((each) => each.thing === thing)?.element;
    const toFact = (value: string | null): Fact | null =>
      value === null || value === ""
        ? null
        : {
            value: siteText(value, LIMITS.maxFactChars),
            method: "structured_data",
            element: element ? siteText(selectorOf(element), LIMITS.maxElementChars) : null,
          };
    const address = postalAddress(thing.address);
    const vatNumber = vatNumberOfThing(thing);
    const legalName = text(thing.legalName) || (address || vatNumber ? text(thing.name) : "");
    if (legalName === "") continue;
    return {
      legalName: toFact(legalName),
      address: toFact(address),
      vatNumber: toFact(vatNumber),
      registerNumber: null,
      registerCourt: null,
      directors: [],
    };
  }
  return null;
}

function vatNumberOfThing(thing: Thing): string | null {
  const country = isThing(thing.address) ? text(thing.address.addressCountry).toUpperCase() : "";
  return vatNumberOf(text(thing.vatID) || text(thing.taxID), country || undefined);
}

function postalAddress(value: unknown): string | null {
  if (typeof value === "string") return /\d/.test(value) ? value.replace(/\s*\n\s*/g, ", ") : null;
  if (!isThing(value)) return null;
  const [street, code, place] = [value.streetAddress, value.postalCode, value.addressLocality].map(text);
  if (!street || !place) return null;
  const [country, region] = [text(value.addressCountry), text(value.addressRegion)];
  if (/^JP?$|^Japan$/i.test(country) || JAPANESE.test(region))
    return `${code ? `〒${code} ` : ""}${region}${place}${street}`;
  const hasRegion = WITH_REGION.test(country) || (country === "" && REGION.test(region));
  const isCodeLast = hasRegion || CODE_LAST.test(country) || CODE_LAST_FORM.test(code ?? "");
  const ofRegion = hasRegion && region !== place ? [region] : [];
  return `${street}, ${(isCodeLast ? [place, ...ofRegion, code] : [code, place]).filter(Boolean).join(" ")}`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
