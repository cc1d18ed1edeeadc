import type { FoundChange, FoundContact } from "@contact-scanner/cli/api-client";
import { formatChangeTable } from "@contact-scanner/cli/change-table";
import { formatContactTable } from "@contact-scanner/cli/contact-table";
import { formatExtractTable } from "@contact-scanner/cli/extract-table";
import { csvRow } from "@contact-scanner/core/csv";
import { expect, test } from "vitest";

/** Sets the window's title, rings, colours by C1, and turns what follows round. */
const HOSTILE = "\u001b]0;owned\u0007\u009b31m\u202ered";
const OBEYED = /[^\P{Cc}\r\n]|\u202e/u;

/** As an older version may have stored it. */
const contact: FoundContact = {
  email: "info@acme.com",
  email_type: "service",
  source_url: "https://acme.com/contact",
  method: "text",
  context: `${HOSTILE} info@acme.com ${HOSTILE}`,
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
  expect(csvRow(Object.values(contact))).not.toMatch(OBEYED);
  expect(formatContactTable([contact], 120)).not.toMatch(OBEYED);
  expect(formatChangeTable([change], 120)).not.toMatch(OBEYED);
  const refused = { candidate: HOSTILE, method: "text", rule: "handle" } as const;
  expect(
    formatExtractTable({ emails: [], phones: [], profiles: [], forms: [], rejected: [refused] }, 120),
  ).not.toMatch(OBEYED);
});
