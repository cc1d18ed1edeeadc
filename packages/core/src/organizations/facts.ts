import * as z from "zod/mini";
import { LIMITS } from "../config.ts";
import { FACT_METHODS, type Fact, type Organization } from "../extract/organization/organization.ts";
import { toStoredElement } from "../people/person-row.ts";
import { siteText } from "../site-text.ts";

const factSchema = z.object({
  value: z.string(),
  method: z.enum(FACT_METHODS),
  element: z.nullable(z.string()),
});

const optional = z._default(z.nullable(factSchema), null);

/** What `organizations.facts` holds. */
const factsSchema = z.object({
  legal_name: optional,
  address: optional,
  vat_number: optional,
  register_number: optional,
  register_court: optional,
  directors: z._default(z.array(factSchema), []),
});

export type StoredFacts = z.infer<typeof factsSchema>;

/** The facts that one organisation has once. */
export const SINGLE_FACTS = [
  "legal_name",
  "address",
  "vat_number",
  "register_number",
  "register_court",
] as const satisfies readonly (keyof StoredFacts)[];

/** The facts as they are stored; null where none is left. A value with an at sign is none: it would keep an address. */
export function toFacts(organization: Organization): StoredFacts | null {
  const facts = {
    legal_name: toFact(organization.legalName),
    address: toFact(organization.address),
    vat_number: toFact(organization.vatNumber),
    register_number: toFact(organization.registerNumber),
    register_court: toFact(organization.registerCourt),
    directors: organization.directors
      .slice(0, LIMITS.maxDirectorsPerPage)
      .flatMap((director) => toFact(director) ?? []),
  };
  const hasNone = facts.directors.length === 0 && SINGLE_FACTS.every((name) => facts[name] === null);
  return hasNone ? null : facts;
}

function toFact(fact: Fact | null): Fact | null {
  if (fact === null || fact.value.includes("@")) return null;
  const value = siteText(fact.value, LIMITS.maxFactChars);
  return value === "" ? null : { value, method: fact.method, element: toStoredElement(fact.element) };
}

/** Facts as a row has them. */
export function parseFacts(stored: unknown): StoredFacts {
  return factsSchema.parse(stored);
}

/** What a page tells of its organisation, from its facts. */
export function toOrganization(facts: StoredFacts): Organization {
  return {
    legalName: facts.legal_name,
    address: facts.address,
    vatNumber: facts.vat_number,
    registerNumber: facts.register_number,
    registerCourt: facts.register_court,
    directors: facts.directors,
  };
}
