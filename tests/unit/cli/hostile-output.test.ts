import type { FoundChange } from "@contact-scanner/cli/api-client";
import { formatChangeTable } from "@contact-scanner/cli/change-table";
import { formatContactTable } from "@contact-scanner/cli/contact-table";
import { formatContents } from "@contact-scanner/cli/contents-table";
import { formatExtractTable } from "@contact-scanner/cli/extract-table";
import { csvRow } from "@contact-scanner/core/csv";
import { expect, test } from "vitest";
import { foundContact } from "../../helpers/found-contact.ts";
import { organization, fact as pageFact, person, phone, profile } from "../../helpers/page-contents.ts";

/** Sets the window's title, rings, colours by C1, and turns what follows round. */
const HOSTILE = "\u001b]0;owned\u0007\u009b31m\u202ered";
const OBEYED = /[^\P{Cc}\r\n]|\u202e/u;

/** As an older version may have stored it. */
const contact = foundContact({ context: `${HOSTILE} info@acme.com ${HOSTILE}` });

const namedContact = foundContact({ person_name: HOSTILE, person_role: HOSTILE });

const point = {
  kind: "phone",
  value: HOSTILE,
  network: HOSTILE,
  phone_kind: HOSTILE,
  has_captcha: null,
  person_name: HOSTILE,
  person_role: HOSTILE,
  places: [{ page: "https://acme.com/contact" }],
} as const;

const fact = { value: HOSTILE, page: "https://acme.com/imprint" };

const contents: Parameters<typeof formatContents>[0] = {
  contact_points: [
    { ...point, places: [...point.places] },
    { ...point, kind: "profile", places: [] },
  ],
  organization: {
    legal_name: fact,
    address: fact,
    vat_number: null,
    register_number: null,
    register_court: null,
    directors: [fact],
  },
};

const change: FoundChange = {
  ...contact,
  changes: ["moved", HOSTILE],
  previous_type: HOSTILE,
  pages_joined: ["https://acme.com/contact"],
  pages_joined_count: 1,
  pages_left: [],
  pages_left_count: 0,
};

test("no output of a command holds what a terminal obeys", () => {
  expect(csvRow([contact.context])).not.toMatch(OBEYED);
  expect(formatContactTable([contact], 120)).not.toMatch(OBEYED);
  expect(formatContactTable([namedContact], 120)).not.toMatch(OBEYED);
  expect(formatContents(contents, 120).join("\n")).not.toMatch(OBEYED);
  expect(formatChangeTable([change], 120)).not.toMatch(OBEYED);
  const refused = { candidate: HOSTILE, method: "text", rule: "handle" } as const;
  const hostilePhone = phone(HOSTILE, { person: person(HOSTILE, { role: HOSTILE }) });
  const answer = {
    emails: [],
    phones: [hostilePhone],
    profiles: [profile(HOSTILE, "x")],
    forms: [{ value: HOSTILE, hasCaptcha: false, element: HOSTILE }],
    organization: organization({ legalName: pageFact(HOSTILE), directors: [pageFact(HOSTILE)] }),
    rejected: [refused],
  };
  expect(formatExtractTable(answer, 120)).not.toMatch(OBEYED);
});
