import { isRecipientField, linkRecipients } from "@contact-scanner/core/extract/methods/link";
import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, test } from "vitest";

describe("the recipients of a link that is no mailto:", () => {
  test.each([
    "https://mail.google.com/mail/?view=cm&to=ann%40acme.com&su=Hi",
    "https://outlook.live.com/mail/0/deeplink/compose?to=ann@acme.com",
    "/cgi-bin/mailform.pl?recipient=ann@acme.com",
    "https://www.paypal.com/cgi-bin/webscr?cmd=_donations&business=ann%40acme.com",
    "https://links.acme.com/check?url=mailto%3Aann%40acme.com%3Fsubject%3Dbob%40acme.com",
    "https://formsubmit.co/ajax/ann@acme.com",
    "//formspree.io/ann%40acme.com",
  ])("%s names one", (url) => {
    expect(linkRecipients(url)).toEqual(["ann@acme.com"]);
  });

  test.each([
    "https://acme.com/login?user=ann@acme.com",
    "https://acme.com/?to=berlin",
    "https://formspree.io/f/xyzzy",
    "https://acme.com/ann@acme.com",
  ])("none in %s", (url) => {
    expect(linkRecipients(url)).toEqual([]);
  });
});

test.each(["to", "cc", "recipient", "mail_to", "send-to", "business"])(
  "a form is sent to its field %s",
  (name) => {
    expect(isRecipientField(name)).toBe(true);
  },
);

test.each(["email", "name", "tomorrow"])("a form is not sent to its field %s", (name) => {
  expect(isRecipientField(name)).toBe(false);
});

describe("a web link in the place of mailto:", () => {
  const found = (html: string) =>
    extractPage({ html, url: "https://acme.com/" }).contacts.map(({ email }) => email);

  test.each([
    '<a href="http://ann@acme.com" title="Email">Email</a>',
    '<a href="http://ann@acme.com/">Ann</a>',
    '<a href="https://ann%40acme.com/?subject=Hi">write</a>',
    '<map><area href="http://ann@acme.com" alt="Email"></map>',
    '<a href="http://www.ann@acme.com">write</a>',
    '<a href="//ann@acme.com">write</a>',
    '<a href="/ann@acme.com">write</a>',
    '<a href="https://www.acme.com/ann@acme.com">write</a>',
  ])("%s has an address", (html) => {
    expect(found(html)).toEqual(["ann@acme.com"]);
  });

  test.each([
    '<a href="https://git@github.com/">code</a>',
    '<a href="https://ann@code.acme.com/ann/site.git">clone</a>',
    '<a href="https://ann:secret@ftp.acme.com/">files</a>',
    '<a href="https://deploy@stage.acme.com/">https://deploy@stage.acme.com/</a>',
    '<link rel="next" href="https://ann@acme.com/">',
    '<a href="https://medium.com/@ann">Ann</a>',
    '<a href="https://lists.acme.com/ann@tallowick.com">Ann</a>',
    '<a href="/@ann@tallowick.com">Ann</a>',
  ])("none in %s", (html) => {
    expect(found(html)).toEqual([]);
  });
});

describe("an address in base64 in a link", () => {
  const code = Buffer.from("ann@acme.com").toString("base64");
  const mailto = Buffer.from("mailto:ann@acme.com?subject=Hi").toString("base64");
  const found = (href: string) =>
    extractPage({ html: `<a href="${href}">mail</a>`, url: "https://acme.com/" }).contacts.map(
      ({ email }) => email,
    );

  test.each([
    code,
    `#${code}`,
    `mailto:${code}`,
    `javascript:mail('${code}')`,
    `/go?to=${encodeURIComponent(code)}`,
    `contact/${code}`,
    mailto,
    `#${mailto}`,
  ])("%s has one", (href) => {
    expect(found(href)).toEqual(["ann@acme.com"]);
  });

  test.each(["/ProductsAndServices", "#ContactPersons", "/watch?v=dQw4w9WgXcQdQw4w9WgXcQ"])(
    "none in %s",
    (href) => {
      expect(found(href)).toEqual([]);
    },
  );
});
