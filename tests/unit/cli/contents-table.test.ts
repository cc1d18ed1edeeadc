import type { FoundOrganization, FoundPoint } from "@contact-scanner/cli/contents-answers";
import { formatContents } from "@contact-scanner/cli/contents-table";
import { expect, test } from "vitest";

const NO_FACTS: FoundOrganization = {
  legal_name: null,
  address: null,
  vat_number: null,
  register_number: null,
  register_court: null,
  directors: [],
};

function point(kind: FoundPoint["kind"], value: string, more: Partial<FoundPoint> = {}): FoundPoint {
  return {
    kind,
    value,
    network: null,
    phone_kind: null,
    has_captcha: null,
    person_name: null,
    person_role: null,
    places: [{ page: "https://acme.com/contact" }],
    ...more,
  };
}

test("phones, profiles, forms and the organisation are a table each", () => {
  const contents = {
    contact_points: [
      point("phone", "+493012345", { phone_kind: "office" }),
      point("profile", "https://x.com/acme", { network: "x" }),
      point("phone", "+491511234567", {
        phone_kind: "mobile",
        person_name: "Ann Whitlock",
        person_role: "owner",
      }),
      point("form", "https://acme.com/contact", { has_captcha: true }),
    ],
    organization: {
      ...NO_FACTS,
      legal_name: { value: "Acme GmbH", page: "https://acme.com/imprint" },
      directors: [{ value: "Ann Whitlock", page: "https://acme.com/imprint" }],
    },
  };
  expect(formatContents(contents, 80).map((table) => table.split("\n"))).toEqual([
    [
      "PHONE          KIND    PAGE      PERSON",
      "+493012345     office  /contact",
      "+491511234567  mobile  /contact  Ann Whitlock, owner",
    ],
    ["PROFILE  PAGE      URL", "x        /contact  https://x.com/acme"],
    ["FORM      CAPTCHA", "/contact  yes"],
    [
      "ORGANISATION  PAGE      WHAT IT SAYS",
      "Legal name    /imprint  Acme GmbH",
      "Director      /imprint  Ann Whitlock",
    ],
  ]);
});

test("what no page tells has no table", () => {
  expect(formatContents({ contact_points: [], organization: NO_FACTS }, 80)).toEqual([]);
});
