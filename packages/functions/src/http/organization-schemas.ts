import { FACT_METHODS } from "@contact-scanner/core/extract/organization/organization";
import type { SeenOrganization } from "@contact-scanner/core/organizations/show-organization";
import * as z from "zod/mini";
import { described, named } from "./schemas.ts";

const fact = named(
  "OrganizationFact",
  z.object({
    value: z.string(),
    method: described(
      "How it was found: in the text of an `imprint`, or in `structured_data` (JSON-LD, microdata).",
      z.enum(FACT_METHODS),
    ),
    element: described("The element it stands in, as a selector.", z.nullable(z.string())),
    places_count: described("On how many pages it stands.", z.int()),
    page: described("The page that told it first.", z.string()),
  }),
);

const optionalFact = (description: string) => described(description, z.nullable(fact));

const organization = named(
  "Organization",
  z.object({
    legal_name: optionalFact("With its legal form: `Acme GmbH`."),
    address: optionalFact("In one line, with commas between its parts."),
    vat_number: optionalFact("With the country's letters and without blanks; its check digits are right."),
    register_number: optionalFact("As written: `HRB 12345 B`."),
    register_court: optionalFact("The court or office that keeps the register, as written."),
    directors: described(
      "Managing directors, owners, who represents it by law: names without titles.",
      z.array(fact),
    ),
  }),
);

/** The answer of a call that shows the organisation behind a site. */
export const organizationAnswers = {
  200: {
    description:
      "The organisation; null for each fact that no page tells, and for all of them where none tells any.",
    body: organization,
  },
} as const;

/** Of whom no page tells anything. */
const UNTOLD: z.input<typeof organization> = {
  legal_name: null,
  address: null,
  vat_number: null,
  register_number: null,
  register_court: null,
  directors: [],
};

/** The organisation as an answer shows it. */
export function toOrganizationBody(seen: SeenOrganization | null): z.input<typeof organization> {
  return seen ?? UNTOLD;
}
