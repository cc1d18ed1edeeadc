import type { ExtractedPage } from "@contact-scanner/core/extract/page";
import type { LabelledPage } from "./labels.ts";

/** What is counted, each by itself. */
export const FACT_KINDS = [
  "address",
  "name",
  "role",
  "department",
  "seniority",
  "phone",
  "phone kind",
  "phone's person",
  "phone's address",
  "profile",
  "form",
  "form with CAPTCHA",
  "legal name",
  "postal address",
  "VAT number",
  "register number",
  "register court",
  "director",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** The facts of one page by kind; two are equal where their texts are. */
export type Facts = Readonly<Record<FactKind, ReadonlySet<string>>>;

/** The facts that a page's label states. */
export function labelledFacts(page: LabelledPage): Facts {
  const { organization } = page;
  return facts({
    people: page.addresses,
    phones: page.phones,
    profiles: page.profiles,
    captchas: page.forms.map(({ captcha }) => captcha),
    organization: {
      "legal name": organization?.legal_name,
      "postal address": organization?.address,
      "VAT number": organization?.vat_number,
      "register number": organization?.register_number,
      "register court": organization?.register_court,
    },
    directors: organization?.directors ?? [],
  });
}

/** The facts that the scanner reads from a page. */
export function extractedFacts({ contacts, phones, profiles, forms, organization }: ExtractedPage): Facts {
  return facts({
    people: contacts,
    phones: phones.map(({ person, ...phone }) => ({ ...phone, person: person?.name ?? null })),
    profiles,
    captchas: forms.map(({ hasCaptcha }) => hasCaptcha),
    organization: {
      "legal name": organization?.legalName?.value,
      "postal address": organization?.address?.value,
      "VAT number": organization?.vatNumber?.value,
      "register number": organization?.registerNumber?.value,
      "register court": organization?.registerCourt?.value,
    },
    directors: organization?.directors.map(({ value }) => value) ?? [],
  });
}

type PersonFacts = Readonly<Record<"role" | "department" | "seniority", string | null>> & {
  readonly name: string;
};
type Told = {
  readonly people: readonly { readonly email: string; readonly person: PersonFacts | null }[];
  readonly phones: readonly Readonly<
    Record<"kind" | "value", string> & Record<"person" | "email", string | null>
  >[];
  readonly profiles: readonly Readonly<Record<"network" | "value", string>>[];
  readonly captchas: readonly boolean[];
  readonly organization: Partial<Record<FactKind, string | null | undefined>>;
  readonly directors: readonly string[];
};

function facts({ people, phones, profiles, captchas, organization, directors }: Told): Facts {
  const ofPeople = (part: keyof PersonFacts) =>
    people.map(({ email, person }) => pair(email, person?.[part] ?? null));
  const ofOrganization = (kind: FactKind) => [organization[kind] ?? null];
  return {
    address: texts(people.map(({ email }) => email)),
    name: texts(ofPeople("name")),
    role: texts(ofPeople("role")),
    department: texts(ofPeople("department")),
    seniority: texts(ofPeople("seniority")),
    phone: texts(phones.map(({ value }) => value)),
    "phone kind": texts(phones.map(({ value, kind }) => pair(value, kind))),
    "phone's person": texts(phones.map(({ value, person }) => pair(value, person))),
    "phone's address": texts(phones.map(({ value, email }) => pair(value, email))),
    profile: new Set(profiles.map(({ network, value }) => `${network} ${value}`)),
    form: new Set(captchas.map((_captcha, index) => `form ${index + 1}`)),
    "form with CAPTCHA": new Set(captchas.filter(Boolean).map((_captcha, index) => `form ${index + 1}`)),
    "legal name": texts(ofOrganization("legal name")),
    // Where an address is broken into lines is no matter of right or wrong.
    "postal address": texts(ofOrganization("postal address").map((line) => line?.replace(/[,;|·]/g, " "))),
    "VAT number": texts(ofOrganization("VAT number")),
    "register number": texts(ofOrganization("register number")),
    "register court": texts(ofOrganization("register court")),
    director: texts(directors),
  };
}

function pair(what: string, of: string | null): string | null {
  return of === null ? null : `${what} ${of}`;
}

/** Case and blanks are no matter of right or wrong. */
function texts(values: readonly (string | null | undefined)[]): Set<string> {
  return new Set(
    values
      .filter((value) => value !== null && value !== undefined)
      .map((value) => value.replace(/\s+/g, " ").trim().toLowerCase()),
  );
}
