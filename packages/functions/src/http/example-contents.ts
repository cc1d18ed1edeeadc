import { EXAMPLE_PAGE } from "./example-rows.ts";

/** When the page was read that tells all of these. */
const READ = EXAMPLE_PAGE.last_scan;

/** Whom the contact page names beside its number, as a list of people shows her. */
export const EXAMPLE_PERSON = {
  id: 1_000_001,
  name: "Marta Reyes",
  role: "Head of Sales",
  department: "sales",
  seniority: "head",
  emails: [],
  phones: ["+442079460123"],
  first_seen: READ,
  places_count: 1,
  places: [
    {
      page: EXAMPLE_PAGE.url,
      reason: "card",
      element: "h3.name",
      email: null,
      phone: "+442079460123",
      read_at: READ,
    },
  ],
} as const;

export const EXAMPLE_PERSON_CSV = [
  "name,role,department,seniority,emails,phones,places_count,first_page,first_reason,first_seen",
  `Marta Reyes,Head of Sales,sales,head,,'+442079460123,1,${EXAMPLE_PAGE.url},card,${READ}`,
  "",
].join("\r\n");

const TOLD_OF_PHONE = {
  phone_kind: "office",
  has_captcha: null,
  written: "020 7946 0123",
  person_name: EXAMPLE_PERSON.name,
  person_role: EXAMPLE_PERSON.role,
  department: EXAMPLE_PERSON.department,
  seniority: EXAMPLE_PERSON.seniority,
  person_reason: "card",
  email: null,
} as const;

/** Her number. */
export const EXAMPLE_PHONE = {
  id: 1_000_001,
  kind: "phone",
  value: "+442079460123",
  network: null,
  ...TOLD_OF_PHONE,
  first_seen: READ,
  places_count: 1,
  places: [{ page: EXAMPLE_PAGE.url, method: "tel", element: "a.phone", ...TOLD_OF_PHONE, read_at: READ }],
} as const;

const TOLD_OF_PROFILE = {
  phone_kind: null,
  has_captcha: null,
  written: null,
  person_name: null,
  person_role: null,
  department: null,
  seniority: null,
  person_reason: null,
  email: null,
} as const;

/** The shop's profile, in the foot of the same page. */
export const EXAMPLE_PROFILE = {
  id: 1_000_002,
  kind: "profile",
  value: "https://www.instagram.com/harbourlanebooks",
  network: "instagram",
  ...TOLD_OF_PROFILE,
  first_seen: READ,
  places_count: 1,
  places: [
    { page: EXAMPLE_PAGE.url, method: "link", element: "a.social", ...TOLD_OF_PROFILE, read_at: READ },
  ],
} as const;

export const EXAMPLE_CONTACT_POINT_CSV = [
  "kind,value,network,phone_kind,has_captcha,written,person_name,person_role,department,seniority,person_reason,email,places_count,first_page,first_seen",
  `phone,'+442079460123,,office,,020 7946 0123,Marta Reyes,Head of Sales,sales,head,card,,1,${EXAMPLE_PAGE.url},${READ}`,
  `profile,${EXAMPLE_PROFILE.value},instagram,,,,,,,,,,1,${EXAMPLE_PAGE.url},${READ}`,
  "",
].join("\r\n");

const IN_IMPRINT = {
  method: "imprint",
  element: "p.imprint",
  places_count: 1,
  page: EXAMPLE_PAGE.url,
} as const;

/** What the same page tells of the shop. */
export const EXAMPLE_ORGANIZATION = {
  legal_name: { value: "Harbour Lane Books Ltd", ...IN_IMPRINT },
  address: { value: "12 Harbour Lane, Bristol BS1 4QA, United Kingdom", ...IN_IMPRINT },
  vat_number: null,
  register_number: { value: "Company No. 01234567", ...IN_IMPRINT },
  register_court: null,
  directors: [{ value: "Marta Reyes", ...IN_IMPRINT }],
} as const;
