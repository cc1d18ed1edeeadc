import { expect, test } from "vitest";
import { classifyEmail } from "../../../packages/extract/src/classify-email.ts";

test.each([
  ["vertrieb@acme.de", undefined, "service"],
  ["ann@acme.de", "acme.de", "corporate"],
  ["ann@acme.de", "https://www.acme.de/team", "corporate"],
  ["ann@bücher.de", "xn--bcher-kva.de", "corporate"],
  ["ann@acme.de", undefined, "unknown"],
  ["ann@gmail.com", "acme.de", "free"],
])("%s, on %s, is %s", (email, site, type) => {
  expect(classifyEmail(email, site).type).toBe(type);
});

test.each([
  ["ann", undefined, "invalid_email"],
  ["@acme.de", undefined, "invalid_email"],
  ["ann@", undefined, "invalid_email"],
  [`${"a".repeat(320)}@acme.de`, undefined, "invalid_email"],
  ["ann@acme.de", "", "invalid_site"],
  ["ann@acme.de", "acme de", "invalid_site"],
  ["ann@acme.de", "https://", "invalid_site"],
])("%s, on %s, is refused as %s", (email, site, code) => {
  expect(() => classifyEmail(email, site)).toThrow(expect.objectContaining({ name: "ExtractError", code }));
});
