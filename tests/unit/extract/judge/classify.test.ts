import type { EmailType } from "@contact-scanner/core/extract/contact";
import { classifyEmail } from "@contact-scanner/core/extract/judge/classify";
import { describe, expect, test } from "vitest";

describe("a role mailbox is service wherever it is", () => {
  test.each([
    "info@acme.com",
    "Info@Acme.com",
    "info+web@acme.com",
    "info@gmail.com",
    "support-team@acme.com",
    "customer.service@acme.com",
    "info2@acme.com",
    "sales.emea@acme.com",
    "kontakt@acme.com",
    "datenschutz@acme.com",
    "recrutement@acme.com",
    "administración@acme.com",
    "amministrazione@acme.com",
    "kundtjänst@acme.com",
    "ügyfélszolgálat@acme.com",
    "zamówienia@acme.com",
    "müşteri@acme.com",
    "客服@acme.com",
    "hallo@acme.com",
    "tips@acme.com",
    "hinweise@acme.com",
    "chefredaktion@acme.com",
    "keyaccount@acme.com",
    "key-account@acme.com",
    "rechnungseingang@acme.com",
    "bürgermeister@acme.com",
    "redaktion.kultur@acme.com",
    "vie-privée@acme.com",
    "petites.annonces@acme.com",
    "rédacteur-en-chef@acme.com",
    "protección-de-datos@acme.com",
    "centraldereservas@acme.com",
    "servizio.clienti@acme.com",
    "ufficioacquisti@acme.com",
    "klokkenluiders@acme.com",
    "hoofdredactie@acme.com",
    "apoio-ao-cliente@acme.com",
    "proteção-dados@acme.com",
    "biuro.prasowe@acme.com",
    "księgowa@acme.com",
  ])("%s is service", (email) => {
    expect(classifyEmail(email, "acme.com").type).toBe("service");
  });

  test.each([
    "jobson@acme.com",
    "helpman@acme.com",
    "information.jones@acme.com",
    "salesa.moreno@acme.com",
    "paris@acme.com",
    "koster@acme.com",
    "don@acme.com",
    "kantor@acme.com",
    "ola@acme.com",
    "tips.moreno@acme.com",
    "2024@acme.com",
    "eu@acme.com",
    "@acme.com",
  ])("but %s is none", (email) => {
    expect(classifyEmail(email, "acme.com").type).toBe("corporate");
  });
});

describe("the site's registrable domain is corporate", () => {
  test.each<[EmailType, string, string]>([
    ["corporate", "ann@acme.com", "www.acme.com"],
    ["corporate", "ann@eu.acme.co.uk", "us.acme.co.uk"],
    ["corporate", "anna@müllner.de", "xn--mllner-3ya.de"],
    ["corporate", "rosa@north.blogspot.com", "north.blogspot.com"],
    ["corporate", "ann@gmx.de", "gmx.de"],
    ["unknown", "ann@notacme.com", "acme.com"],
    ["unknown", "ann@acme.com.au", "acme.com"],
    ["unknown", "ann@other.co.uk", "acme.co.uk"],
    ["unknown", "x@co.uk", "co.uk"],
    ["unknown", "rosa@north.blogspot.com", "south.blogspot.com"],
    ["unknown", "ann@acme.com", ""],
    ["unknown", "ann@acme.com", "192.0.2.7"],
  ])("%s: %s on %s", (type, email, host) => {
    expect(classifyEmail(email, host).type).toBe(type);
  });
});

describe("a free-mail provider is free", () => {
  test.each([
    "ann@gmail.com",
    "ann@yahoo.co.jp",
    "ann@yahoo.com.vn",
    "ann@tuta.com",
    "ann@posteo.de",
    "ann@hey.com",
  ])("%s is free", (email) => {
    expect(classifyEmail(email, "acme.com").type).toBe("free");
  });

  test.each([
    "ann@gmail.com.evil.io",
    "ann@mail.gmail-shop.com",
    "ann@yahoo.evil.com",
    "ann@facebook.com",
    "john.doe@gmail.com",
    "your-name@gmx.de",
  ])("but %s is unknown", (email) => {
    expect(classifyEmail(email, "acme.com").type).toBe("unknown");
  });
});

test("each type has its reason: the rule, the list and what they matched", () => {
  const reason = (email: string) => classifyEmail(email, "acme.com").reason;
  expect(reason("info@x.org")).toEqual({
    rule: "role word",
    list: "role-based-email-addresses",
    match: "info",
  });
  expect(reason("kundendienst.at@x.org")).toEqual({
    rule: "role word",
    list: "type-lists",
    match: "kundendienst",
  });
  expect(reason("ann@mail.acme.com")).toEqual({
    rule: "domain of the site",
    list: "public suffix list",
    match: "acme.com",
  });
  expect(reason("ann@gmail.com")).toEqual({
    rule: "free-mail provider",
    list: "email-providers",
    match: "gmail.com",
  });
  expect(reason("max.mustermann@gmx.de")).toEqual({ rule: "placeholder", list: null, match: null });
  expect(reason("ann@other.org")).toEqual({ rule: "none of the others", list: null, match: null });
});
