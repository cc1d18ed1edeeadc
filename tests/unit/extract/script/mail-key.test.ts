import { withKey } from "@contact-scanner/core/extract/script/mail-key";
import { expect, test } from "vitest";

test.each([
  ["contactEmail", "contactEmail: ann@acme.com"],
  ["email-address", "email-address: ann@acme.com"],
  ["site.config.ABUSE_MAIL", "ABUSE_MAIL: ann@acme.com"],
  ["articleAuthor", "articleAuthor: ann@acme.com"],
  ["authorization", "ann@acme.com"],
  ["label", "ann@acme.com"],
  ["mail.label", "ann@acme.com"],
  [undefined, "ann@acme.com"],
])("ann@acme.com under %s is given out as %s", (name, given) => {
  expect(withKey(name, "ann@acme.com")).toBe(given);
});

test.each(["Write to ann@acme.com", "mailto:ann@acme.com", "<b>ann@acme.com</b>", "Mail us", ""])(
  "%j is given out as it is",
  (value) => {
    expect(withKey("email", value)).toBe(value);
  },
);
