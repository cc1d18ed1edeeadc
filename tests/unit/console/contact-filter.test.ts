import { expect, test } from "vitest";
import { contactFilter, mailDomains } from "../../../packages/console/src/found/contact-filter.ts";

const ANN = {
  email: "ann@acme.com",
  email_type: "corporate",
  person_name: "Ann Smith",
  confidence: 90,
  deliverability: "ok",
} as const;
const INFO = {
  ...ANN,
  email: "info@acme.com",
  email_type: "service",
  person_name: null,
  confidence: 75,
} as const;
const BOB = {
  ...ANN,
  email: "bob@acme.net",
  email_type: "unknown",
  confidence: 20,
  deliverability: "none",
} as const;

const wanted = (query: string) => {
  const { isWanted = () => true } = contactFilter(new URLSearchParams(query));
  return [ANN, INFO, BOB].filter(isWanted);
};

test.each([
  ["", [ANN, INFO, BOB]],
  ["type=service", [INFO]],
  ["type=nonsense", [ANN, INFO, BOB]],
  ["domain=acme.com", [ANN, INFO]],
  ["domain=cme.com", []],
  ["person=1", [ANN, BOB]],
  ["mail=1", [ANN, INFO]],
  ["confidence=75", [ANN, INFO]],
  ["confidence=many", [ANN, INFO, BOB]],
  ["domain=acme.com&person=1&confidence=50", [ANN]],
])("the address %j lets these contacts through", (query, contacts) => {
  expect(wanted(query)).toEqual(contacts);
});

test("without a filter no contact is looked at", () => {
  expect(contactFilter(new URLSearchParams("q=ann&sort=email")).isWanted).toBeUndefined();
});

test("mail domains are offered by how many contacts they have, then by name, and not without end", () => {
  expect(mailDomains([BOB, ANN, INFO, { email: "x@acme.org" }])).toEqual([
    { domain: "acme.com", contacts: 2 },
    { domain: "acme.net", contacts: 1 },
    { domain: "acme.org", contacts: 1 },
  ]);
  expect(mailDomains(Array.from({ length: 1_000 }, (_, at) => ({ email: `a@b${at}.com` })))).toHaveLength(
    100,
  );
});
