import { extractPage } from "@contact-scanner/core/extract/page";
import { agreementOf } from "@contact-scanner/core/extract/people/agreement";
import { semiticAgreement } from "@contact-scanner/core/extract/people/semitic-mailbox";
import { inOrderOfMailbox, withoutLead } from "@contact-scanner/core/extract/people/written-order";
import { describe, expect, test } from "vitest";

/** Whom an address beside a text reaches. */
const nameBeside = (text: string, email: string) =>
  extractPage({
    html: `<div><p>${text}</p><p><a href="mailto:${email}">${email}</a></p></div>`,
    url: "https://www.acme-works.com/team",
  }).contacts.find((contact) => contact.email === email)?.person?.name ?? null;

describe("a mailbox is made of a name", () => {
  test.each([
    ["Anna Van Berg", "avanberg@acme.com"],
    ["Dora Weber-Castán", "dwebcas@acme.com"],
    ["Anna R. Weber", "annarw_me@acme.com"],
    ["Michael Weber", "frmike@acme.com"],
    ["Jorunn Sætra", "satra@acme.no"],
    ["Weber Péterné", "weberne@acme.hu"],
    ["Савчук Анна Олегівна", "savchuk.psy@acme.ua"],
    ["Беляева Анна Николаевна", "belyaeva_an@acme.ru"],
    ["דנה אלקובי", "dana.e@acme.co.il"],
    ["نزار الخطيب", "n.alkhatib@acme.sa"],
  ])("%s: %s", (name, email) => expect(agreementOf(name, email)).toBe("agrees"));

  test.each([
    ["Vladimír Brůžek", "vladimir.k@acme.cz"],
    ["Leonardo Papini", "papini.snc@acme.it"],
  ])("%s is not told by %s", (name, email) =>
    expect(nameBeside(name, email) === name && agreementOf(name, email) === "differs").toBe(false),
  );
});

test("consonants tell a person's mailbox from an office's", () => {
  expect(semiticAgreement("רונית בן-חמו", "ronit")).toBe("agrees");
  expect(semiticAgreement("אבנר שפיגלר", "lishka")).toBe("differs");
  expect(semiticAgreement("منى الرشدان", "m alrashdan")).toBe("agrees");
  expect(semiticAgreement("نورة السبيعان", "civil")).toBe("differs");
  expect(semiticAgreement("نورة السبيعان", "n")).toBe("silent");
});

describe("a text that nothing tells to be a name", () => {
  test.each([
    ["Nordisk Tenni Forum", "ntf@acme-works.com"],
    ["Nordischer Jobkompass", "nord@acme-works.com"],
    ["Neuigkeitn vom Spurt", "hjcspurt@acme-works.com"],
    ["A Kochwolt", "acme-works@acme-works.com"],
    ["Karapályai Közös Önkormányzati Hivatal", "hivatal@acme-works.com"],
    ["Rear Commodore", "commodore@acme-works.com"],
    ["ファミリー・サポート・センター", "kosodate@acme-works.com"],
    ["点击订阅", "bianji@acme-works.com"],
  ])("%s is none beside %s", (text, email) => expect(nameBeside(text, email)).toBeNull());
});

test.each([
  ["大河原 美穂", "pel-office@acme-works.com"],
  ["윤성호", "ad@acme-works.com"],
])("%s has no mailbox %s of an office", (text, email) =>
  expect(nameBeside(`<b class="name">${text}</b>`, email)).toBeNull(),
);

test.each([
  ["Aigner Monika", "monika.aigner@acme.de", "Monika Aigner"],
  ["De Simone Anna", "anna.desimone@acme.it", "Anna De Simone"],
  ["Anna De Simone", "anna.desimone@acme.it", "Anna De Simone"],
  ["Nagy Anna", "anna.nagy@acme.hu", "Nagy Anna"],
])("%s at %s is read as %s", (written, email, name) => expect(inOrderOfMailbox(written, email)).toBe(name));

test.each([
  ["Připravuje Anna Weberling", "anna.weberling@acme.cz", "Anna Weberling"],
  ["Připravuje Anna Weberling", "weberling@acme.cz", "Připravuje Anna Weberling"],
  ["Anna Maria Weberling", "maria.weberling@acme.cz", "Anna Maria Weberling"],
])("%s at %s is %s without what leads to it", (written, email, name) =>
  expect(withoutLead(written, email)).toBe(name),
);

test("a name is read as a whole, wherever a large structure is cut", () => {
  const filler = "Wir lesen viel. ".repeat(100);
  for (let words = 85; words < 105; words++) {
    const near = `<p>anna@acme-works.com</p><p>${"x ".repeat(words)}, Anna Weberlingen</p>`;
    const html = `<body><p>${filler}</p>${near}<p>${filler}</p></body>`;
    const { contacts } = extractPage({ html, url: "https://www.acme-works.com/" });
    expect([undefined, "Anna Weberlingen"]).toContain(contacts[0]?.person?.name);
  }
});
