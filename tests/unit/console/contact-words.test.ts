import { expect, test } from "vitest";
import { markedParts } from "../../../packages/console/src/contact/marked-parts.ts";
import {
  mailtoHref,
  methodWords,
  positionWords,
  stillThereWords,
  typeWords,
} from "../../../packages/console/src/contact/words.ts";

test.each([
  ["info@acme.com", "service", "acme.com", "“info” is the mailbox of a role"],
  ["ann@acme.com", "corporate", "acme.com", "acme.com is the site's own domain."],
  ["ann@mail.acme.com", "corporate", "acme.com", "mail.acme.com is the site's own domain."],
  ["ann@acme.com", "corporate", "shop.acme.com", "acme.com is the site's own domain."],
  ["ann@acme.de", "corporate", "acme.com", "or one that its imprint or structured data tells"],
  ["ann@gmail.com", "free", "acme.com", "gmail.com gives mailboxes to anybody"],
  ["ann@other.com", "unknown", "acme.com", "other.com is not the site's own domain"],
] as const)("%s is %s on %s, and why is said", (email, email_type, site, words) => {
  expect(typeWords({ email, email_type }, site)).toContain(words);
});

test("a domain whose name only ends like the site's is not called the site's own for certain", () => {
  const words = typeWords({ email: "ann@notacme.com", email_type: "corporate" }, "acme.com");
  expect(words).toContain("or one that");
});

test("a method that is not known is told as the API tells it", () => {
  expect(methodWords("telepathy")).toBe("telepathy");
  expect(methodWords("mailto")).toContain("link");
});

test("an address that may be gone is not said to be there", () => {
  expect(stillThereWords(true)).toContain("was there");
  expect(stillThereWords(false)).toContain("no longer");
  expect(stillThereWords(null)).toContain("not known");
});

test("a link that writes to an address cannot be given more than the address", () => {
  expect(mailtoHref("ann.o'neil+x@acme.com")).toBe("mailto:ann.o'neil%2Bx@acme.com");
  expect(mailtoHref("a?bcc=eve&x@acme.com")).toBe("mailto:a%3Fbcc%3Deve%26x@acme.com");
});

const shown = (text: string, marked: string) =>
  markedParts(text, marked)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join("");

test.each([
  ["Write to Ann@Acme.com or ann@acme.com", "ann@acme.com", "Write to [Ann@Acme.com] or [ann@acme.com]"],
  ["ann@acmeXcom", "ann@acme.com", "ann@acmeXcom"],
  ["İİİ a+b@acme.com", "a+b@acme.com", "İİİ [a+b@acme.com]"],
  ["ann (at) acme", "ann@acme.com", "ann (at) acme"],
  ["any text", "", "any text"],
  ["ann@acme.com", "ann@acme.com", "[ann@acme.com]"],
])("in %j %j is marked", (text, marked, parts) => {
  expect(shown(text, marked)).toBe(parts);
});

test("a position is told without saying a thing twice", () => {
  expect(positionWords({ person_role: "owner", department: "executive", seniority: "executive" })).toBe(
    "owner, executive",
  );
  expect(positionWords({ person_role: null, department: "human_resources", seniority: null })).toBe(
    "human resources",
  );
  expect(positionWords({ person_role: null, department: null, seniority: null })).toBe("");
});
