import { CAPTCHA_SIGNS } from "@contact-scanner/core/extract/contact-forms/captcha-signs";
import { OTHER_FORM_SIGNS } from "@contact-scanner/core/extract/contact-forms/form-signs";
import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, test } from "vitest";

const FIELDS = '<input type="email" name="email"><textarea name="message"></textarea>';

function forms(html: string, url = "https://acme.com/contact") {
  return extractPage({ html, url }).forms;
}

test("a form with a message and the sender's address writes to the site", () => {
  expect(forms(`<form id="kontakt">${FIELDS}</form>`, "https://acme.com/contact?x=1#form")).toEqual([
    { value: "https://acme.com/contact?x=1", hasCaptcha: false, element: "form#kontakt" },
  ]);
});

test.each([
  '<input name="your-email"><textarea name="your-message"></textarea>',
  '<label>E-Mail <input name="f2"></label><textarea name="f3"></textarea>',
  '<input placeholder="Courriel" name="a"><textarea name="b"></textarea>',
  '<p>メールアドレス<input name="a"></p><textarea name="b"></textarea>',
  '<input type="email" name="a"><input name="nachricht">',
  '<input type="email" name="a"><input name="b" placeholder="Ваше сообщение">',
])("so does a form with %s", (fields) => expect(forms(`<form>${fields}</form>`)).toHaveLength(1));

test.each([
  ["a newsletter", '<form><input type="email" name="email"><button>Subscribe</button></form>'],
  ["a search", '<form role="search"><input name="q"><input type="email"><textarea></textarea></form>'],
  ["a form without an address", "<form><input name=name><textarea name=message></textarea></form>"],
  [
    "a reCAPTCHA's own field",
    '<form><input type="email"><textarea name="g-recaptcha-response"></textarea></form>',
  ],
  ["fields outside of a form", FIELDS],
  ["fields of two forms", '<form><input type="email"></form><form><textarea></textarea></form>'],
])("%s is none", (_name, html) => expect(forms(html)).toEqual([]));

describe.each(OTHER_FORM_SIGNS)("no contact form: $name", ({ examples, keep }) => {
  test.each(examples)("%s", (start) => expect(forms(`${start}${FIELDS}</form>`)).toEqual([]));
  test.each(keep)("not so %s", (start) => expect(forms(`${start}${FIELDS}</form>`)).toHaveLength(1));
});

describe.each(CAPTCHA_SIGNS)("a CAPTCHA by $name", ({ of, examples, keep }) => {
  const page = (sign: string) =>
    of === "form" ? `<form>${FIELDS}${sign}</form>` : `<script src="${sign}"></script><form>${FIELDS}</form>`;
  test.each(examples)("%s", (sign) => expect(forms(page(sign))).toMatchObject([{ hasCaptcha: true }]));
  test.each(keep)("not by %s", (sign) => expect(forms(page(sign))).toMatchObject([{ hasCaptcha: false }]));
});

test("a page keeps twenty forms", () => {
  expect(forms(`<form>${FIELDS}</form>`.repeat(30))).toHaveLength(20);
});
