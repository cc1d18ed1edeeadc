import { extractPage } from "@contact-scanner/core/extract/page";
import { NUMBER_EVIDENCE } from "@contact-scanner/core/extract/phones/number-evidence";
import { NUMBER_SIGNS } from "@contact-scanner/core/extract/phones/number-signs";
import { OTHERS_SIGNS } from "@contact-scanner/core/extract/phones/others-signs";
import { describe, expect, test } from "vitest";
import { foundNumbers, SITES } from "../../../bench/people/numbers/found-numbers.ts";
import { otherNumberLines } from "../../../bench/people/numbers/lines.ts";

/** The numbers of a page of a German site with these lines, by value and kind. */
function found(text: string, url = "https://www.acme.de/kontakt"): string[] {
  const html = text.includes("<") ? text : `<p>${text.replaceAll("\n", "</p><p>")}</p>`;
  return extractPage({ html, url }).phones.map(({ value, kind }) => `${value} ${kind}`);
}

describe.each([...NUMBER_SIGNS, ...OTHERS_SIGNS])("no number: $name", ({ examples, keep }) => {
  test.each(examples)("refuses %j", (text) => expect(found(text)).toEqual([]));
  test.each(keep)("keeps %j", (text) => expect(found(text)).not.toEqual([]));
});

describe.each(NUMBER_EVIDENCE)("without a word: $name", ({ examples, keep }) => {
  test.each(examples)("takes %j", (text) => expect(found(text)).not.toEqual([]));
  test.each(keep)("takes none in %j", (text) => expect(found(text)).toEqual([]));
});

test("signs have examples, for and against", () => {
  for (const { examples, keep } of [...NUMBER_SIGNS, ...OTHERS_SIGNS]) {
    expect(examples.length).toBeGreaterThan(0);
    expect(keep.length).toBeGreaterThan(0);
  }
});

describe("how a number may be written", () => {
  test.each([
    ["Tel. 030 123456", "+4930123456"],
    ["Telefon: 030/12 34 56", "+4930123456"],
    ["Tel.: +49 (0)30 – 12 34 56", "+4930123456"],
    ["Tel.: 0049 (0) 30 123456", "+4930123456"],
    ["Tel. (030) 123456", "+4930123456"],
    ["Tel. (+49) 30 123456", "+4930123456"],
    ["Telefon 030 1234-56", "+4930123456"],
    ["Telefon 030 1234-0 bis -9", "+493012340"],
    ["Telefon 030 123456/57", "+4930123456"],
    ["Telefon 030 123456 (9:00–17:00)", "+4930123456"],
    ["Tel. 040 · 38 61 27 95", "+494038612795"],
    ["<p>Tel. <b>030</b> <i>123456</i></p>", "+4930123456"],
    ["Tel. +39 (0)6 1234 5678", "+390612345678"],
    ["Tel. (+36 84) 555 149", "+3684555149"],
    ["Kontor v/ Anna Weber, Leitung: 030 123456, a.weber@acme.de", "+4930123456"],
  ])("%s", (text, value) => expect(found(text)).toEqual([`${value} office`]));

  test.each([
    ["https://www.acme.jp/", "電話：０３－１２３４－５６７８", "+81312345678 office"],
    ["https://www.acme.fr/", "Tél. : 02 98 41 27 63", "+33298412763 office"],
    ["https://www.acme.co.uk/", "Call us on 020 7946 0321", "+442079460321 office"],
    ["https://www.acme.edu/", "(607) 555-0131", "+16075550131 office"],
    ["https://www.acme.com/", "Call (607) 555-0131 today", "+16075550131 office"],
    ["https://www.acme.com.mx/", "Teléfono 33 3826 4410", "+523338264410 office"],
    ["https://www.acme.com.mx/", "WhatsApp: +52 1 951 188 4470", "+529511884470 whatsapp"],
    ["https://www.acme.fr/", "Tél. 06·78·21·79·33", "+33678217933 mobile"],
    ["https://www.acme.fr/", "Bureau B217 — 04 50 27 81 17", "+33450278117 office"],
    ["https://www.acme.com.br/", "CEP 60150-161. SAC 0800 555 0199", "+558005550199 office"],
    ["https://www.acme.org/", "Tel: (853) 8798 9697", "+85387989697 office"],
    ["https://www.acme.it/", "Anna Neri – n.neri@acme.it – 0974 821 455", "+390974821455 office"],
    [
      "https://www.acme.com/",
      "Tel. 020 7946 0321\nLondon E8 3PN and the rest of the town",
      "+442079460321 office",
    ],
    [
      "https://www.acme.com/",
      "Call us on 03 9555 0187 at the shop or by mail\nWe are in Cleveland QLD 4163 and the rest of it",
      "+61395550187 office",
    ],
    ["https://www.acme.cn/", "客服QQ：2853016477\n联系方式：0730-8826415", "+867308826415 office"],
    ["https://www.acme.pl/", "Jan Wilk, 513 620 894, jwilk@acme.pl", "+48513620894 mobile"],
  ])("at %s: %s", (url, text, phone) => expect(found(text, url)).toEqual([phone]));

  test.each([
    ["Tel. 030 123456 / 0171 1234567", ["+4930123456 office", "+491711234567 mobile"]],
    ["Tel. 030 1234-5678 / 1234-5679", ["+493012345678 office", "+493012345679 office"]],
    ["Tel. 030 123456 / 123457", ["+4930123456 office", "+4930123457 office"]],
    ["T +43 6542 72318\nF DW 20", ["+43654272318 office", "+4365427231820 fax"]],
    ["Tel. 030 12 34 56-0, Fax -99.", ["+49301234560 office", "+493012345699 fax"]],
    ["Tel. 030 123456-11 / Telefax: DW 30", ["+493012345611 office", "+493012345630 fax"]],
    [
      "a.weber@acme.de\n030 12 34 56\n".concat("Wort ".repeat(60), "\n040 12 34 57"),
      ["+4930123456 office", "+4940123457 office"],
    ],
  ])("two numbers in a row are two: %s", (text, numbers) => expect(found(text)).toEqual(numbers));

  test("numbers behind one that is no telephone's are none as well", () => {
    expect(found("LRK-nummers 161234567, 161234568\na.weber@acme.nl", "https://acme.nl/")).toEqual([]);
  });

  test.each([
    ["https://www.acme.de/", "Tel. 62 94 13"],
    ["https://www.acme.us/", "Tel. 71 3450-8388"],
  ])("what its country's plan has by chance alone is none at %s: %s", (url, text) =>
    expect(found(text, url)).toEqual([]),
  );

  test("of a site of no country only numbers that name theirs are read", () => {
    const html = "<p>Tel. 030 123456, Tel. +49 30 123457</p>";
    expect(found(html, "https://acme.com/")).toEqual(["+4930123457 office"]);
    expect(found(`<html lang="de-AT">${html}`, "https://acme.com/")).toEqual([
      "+4330123456 office",
      "+4930123457 office",
    ]);
  });

  test("a page that says nothing, or that it is English, is from where its words are spoken", () => {
    const html =
      "<p>Wir sind für Sie da und freuen uns auf Ihren Anruf bei uns und mit uns: Tel. 041 669 12 73</p>";
    for (const tag of ["", '<html lang="en">', '<html lang="en-US">'])
      expect(found(`${tag}${html}`, "https://acme.com/")).toEqual(["+49416691273 office"]);
    expect(found(`${html}<p>info@acme.ch</p>`, "https://acme.com/")).toEqual(["+41416691273 office"]);
  });

  test("code holds no numbers", () => {
    expect(found("<pre><code>call(+49 30 123456)</code></pre>")).toEqual([]);
  });
});

describe("what answers at a number", () => {
  test.each([
    ["Fax: 030 123456", "fax"],
    ["Telefax 030 123456", "fax"],
    ["030 123456 (Fax)", "fax"],
    ["Tel./Fax: 030 123456", "office"],
    ["Telefon und Telefax: 030 123456", "office"],
    ["Mobil: 0171 1234567", "mobile"],
    ["Tel.: 0171 1234567", "mobile"],
    ["WhatsApp: 0171 1234567", "whatsapp"],
    ["T +49 30 123456", "office"],
    ["F +49 30 123456", "fax"],
    ["M +49 30 123456", "mobile"],
    ["Факс +49 30 123456", "fax"],
    ["传真：+49 30 123456", "fax"],
    ["ファックス +49 30 123456", "fax"],
    ["팩스 +49 30 123456", "fax"],
    ["Faks +49 30 123456", "fax"],
    ["Télécopie : +49 30 123456", "fax"],
    ["פקס +49 30 123456", "fax"],
    ["Móvil +49 30 123456", "mobile"],
    ["Cellulare +49 30 123456", "mobile"],
    ["tel. kom. +49 30 123456", "mobile"],
    ["моб. +49 30 123456", "mobile"],
    ["携帯 +49 30 123456", "mobile"],
    ["휴대폰 +49 30 123456", "mobile"],
    ["κινητό +49 30 123456", "mobile"],
    ["נייד +49 30 123456", "mobile"],
    ["Matkapuhelin +49 30 123456", "mobile"],
    ["Telemóvel +49 30 123456", "mobile"],
    ["Tlf. +49 30 123456", "office"],
  ])("%s", (text, kind) => expect(found(text).map((phone) => phone.split(" ")[1])).toEqual([kind]));

  test("the word of one number is that of the next one", () => {
    expect(found("Fax 030 123456, 030 123457")).toEqual(["+4930123456 fax", "+4930123457 fax"]);
  });

  test("a label may stand on the line above, and in the column's heading", () => {
    expect(found("<dl><dt>Telefax</dt><dd>030 123456</dd></dl>")).toEqual(["+4930123456 fax"]);
    const table =
      "<table><tr><th>Name</th><th>Telefon</th><th>Fax</th></tr><tr><td>Ann</td><td>030 123456</td><td>030 123457</td></tr></table>";
    expect(found(table)).toEqual(["+4930123456 office", "+4930123457 fax"]);
  });

  test("an icon is a word", () => {
    expect(found('<p><i class="fas fa-fax"></i> 030 123456</p>')).toEqual(["+4930123456 fax"]);
    expect(found('<p><span class="icon-phone"></span>030 123456 im Büro</p>')).toEqual([
      "+4930123456 office",
    ]);
  });
});

describe("a number without its area", () => {
  test("is told by one of the page that begins as it does", () => {
    expect(found("Zentrale: (03603) 84 27-0\nTel. 84 27-11\nTel. 5 52 11")).toEqual([
      "+49360384270 office",
      "+493603842711 office",
    ]);
    const rows =
      "<tr><td>Wendy Tranter</td><td>5852 7719 (ah)</td></tr><tr><td>Ray</td><td>5999 7719</td></tr>";
    const html = `<table><tr><th>Name</th><th>Phone</th></tr>${rows}</table><p>Phone: (03) 5852 7044</p>`;
    expect(found(html, "https://www.acme.org.au/contact")).toEqual([
      "+61358527044 office",
      "+61358527719 office",
    ]);
  });

  test("is none on a page of many whole numbers, which none of them is more than another", () => {
    const whole = Array.from({ length: 30 }, (_, n) => `Tel. (036${10 + n}) 84 27-0`);
    expect(found([...whole, "Tel. 84 27-11"].join("\n"))).toHaveLength(whole.length);
  });

  test("is none where numbers of two areas begin as it does", () => {
    expect(found("Tel. (03603) 84 27-0\nTel. (03604) 84 27-0\nTel. 84 27-11")).toEqual([
      "+49360384270 office",
      "+49360484270 office",
    ]);
  });
});

test.each([
  "HRB 030 123456",
  "USt-IdNr. 030 123456",
  "Steuernummer: 030/123/456",
  "Bestellnummer 030-123456",
  "Art.-Nr. 030 123456",
  "ISBN 030 123456",
  "Konto 030 123456",
  "Kd.-Nr.: 030 123456",
  "P.IVA e C.F. 02339241156",
  "注册号 登録番号 030 123456",
])("what a word numbers is no telephone: %s", (text) => expect(found(text)).toEqual([]));

test.each(SITES)("numbers of anything else give no telephone on a site of .$suffix", (site) => {
  const lines = otherNumberLines(30_000, 7);
  expect(foundNumbers(lines, site).map(({ written }) => written)).toEqual([]);
});

test("thousands of prices, dates and codes give no telephone", () => {
  const rows = Array.from({ length: 4_000 }, (_, row) => {
    const [day, month, year] = [(row % 28) + 1, (row % 12) + 1, 1990 + (row % 40)];
    const cents = String(row % 100).padStart(2, "0");
    return `<tr><td>0${row * 7}-${row}</td><td>${row}.${100 + (row % 900)},${cents} €</td><td>${day}.${month}.${year}</td><td>${row * 99_991}</td></tr>`;
  });
  expect(found(`<table>${rows.join("")}</table>`)).toEqual([]);
});
