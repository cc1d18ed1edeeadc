import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, test } from "vitest";

function phones(html: string, url = "https://www.acme.de/") {
  return extractPage({ html, url }).phones;
}

describe("links", () => {
  test.each([
    ['<a href="tel:+4930123456">Call</a>', "+4930123456", "office", "tel"],
    ['<a href="tel:030%20123456">030 12 34 56</a>', "+4930123456", "office", "tel"],
    ['<a href="tel:4930123456">+49 30 123456</a>', "+4930123456", "office", "tel"],
    ['<a href="tel://+49-30-123456">Call</a>', "+4930123456", "office", "tel"],
    ['<a href="http://tel:+4930123456">Call</a>', "+4930123456", "office", "tel"],
    ['<a href="callto:+4930123456">Skype</a>', "+4930123456", "office", "tel"],
    ['<a href="sms:+491711234567">SMS</a>', "+491711234567", "mobile", "tel"],
    ['<p>Fax: <a href="tel:+4930123456">030 123456</a></p>', "+4930123456", "fax", "tel"],
    ['<a href="tel:+4930123456" title="Fax">030 123456</a>', "+4930123456", "fax", "tel"],
    ['<a href="tel:+49123456789">+49 30 987654</a>', "+4930987654", "office", "tel"],
    ['<a href="https://wa.me/491711234567?text=Hi">Chat</a>', "+491711234567", "whatsapp", "whatsapp"],
    [
      '<a href="https://api.whatsapp.com/send?phone=491711234567&amp;text=Hi">Chat</a>',
      "+491711234567",
      "whatsapp",
      "whatsapp",
    ],
    [
      '<a href="whatsapp://send?text=Hi&phone=%2B491711234567">Chat</a>',
      "+491711234567",
      "whatsapp",
      "whatsapp",
    ],
  ])("%s", (html, value, kind, method) => {
    expect(phones(html)).toEqual([expect.objectContaining({ value, kind, method })]);
  });

  test.each([
    '<a href="https://wa.me/?text=Look">Share</a>',
    '<a href="whatsapp://send?text=Look">Share</a>',
    '<a href="tel:">Call</a>',
    '<a href="tel:112">112</a>',
    '<a href="tel:116117">116 117</a>',
    '<a href="/tel/030123456">Call</a>',
  ])("none: %s", (html) => expect(phones(html)).toEqual([]));
});

describe("structured data", () => {
  const linked = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
  test.each([
    [linked({ "@type": "Organization", telephone: "+49 30 123456" }), "+4930123456", "office"],
    [linked({ "@graph": [{ contactPoint: [{ telephone: "030-123456" }] }] }), "+4930123456", "office"],
    [linked({ faxNumber: "+49 30 123456" }), "+4930123456", "fax"],
    ['<span itemprop="telephone">030 123456</span>', "+4930123456", "office"],
    ['<meta itemprop="faxNumber" content="+4930123456">', "+4930123456", "fax"],
    ['<div class="vcard"><span class="tel">030 123456</span></div>', "+4930123456", "office"],
    [
      '<a href="data:text/vcard,BEGIN:VCARD%0ATEL;TYPE=fax:+4930123456%0AEND:VCARD">V</a>',
      "+4930123456",
      "fax",
    ],
  ])("%s", (html, value, kind) => {
    expect(phones(html)).toEqual([expect.objectContaining({ value, kind, method: "structured_data" })]);
  });

  test("a number of North America's form is no other country's", () => {
    const html = linked({ telephone: "(866) 741-8323" });
    expect(phones(html, "https://acme.com/").map(({ value }) => value)).toEqual(["+18667418323"]);
  });

  test("an address in it tells the country of numbers", () => {
    const html = linked({ address: { addressCountry: "AT" }, telephone: "01 5123456" });
    expect(phones(html, "https://acme.com/").map(({ value }) => value)).toEqual(["+4315123456"]);
  });

  test("a whole table that is called tel is no number", () => {
    const rows = Array.from({ length: 9 }, (_, row) => `<tr><td>Raum ${row} im Haus</td><td>Ann</td></tr>`);
    expect(phones(`<table class="tel">${rows.join("")}</table>`)).toEqual([]);
  });
});

describe("one number", () => {
  test("stands once a kind, by the method that is trusted most, as its page writes it", () => {
    const html = '<p>Tel. 030 / 12 34 56</p><a class="call" href="tel:+4930123456">Jetzt anrufen</a>';
    expect(phones(html)).toEqual([
      {
        value: "+4930123456",
        written: "+4930123456",
        kind: "office",
        method: "tel",
        element: "a.call",
        person: null,
        email: null,
      },
    ]);
  });

  test("is what its page says it is, wherever it says so", () => {
    const html = '<p>Fax: 030 123456</p><a href="tel:030123456">030 123456</a>';
    expect(phones(html).map(({ kind }) => kind)).toEqual(["fax"]);
  });
});

test("a page keeps two hundred numbers", () => {
  const rows = Array.from({ length: 300 }, (_, row) => `<p>Tel. 030 ${100_000 + row}</p>`).join("");
  expect(phones(rows)).toHaveLength(200);
});

test("a document without elements has numbers too", () => {
  const page = extractPage({
    html: "Tel. 030 123456",
    url: "https://acme.de/a.txt",
    contentType: "text/plain",
  });
  expect(page.phones.map(({ value, element }) => [value, element])).toEqual([["+4930123456", null]]);
});

test("what a link to WhatsApp shows is its number, though it lacks the country's digit for mobiles", () => {
  const html = '<a href="https://wa.me/5491155550141">11 5555-0141</a>';
  expect(phones(html, "https://www.acme.com.ar/").map(({ value }) => value)).toEqual(["+5491155550141"]);
});

test("a button for a chat below who hosts the site is the site's own", () => {
  const html = '<h2>Hosting</h2><p>Acme Cloud GmbH</p><a href="https://wa.me/491711234567">Chat</a>';
  expect(phones(html).map(({ value }) => value)).toEqual(["+491711234567"]);
});

test("a bank account tells the country where nothing else does", () => {
  const html = "<p>Tlf. 954 55 08 17</p><p>IBAN ES76 2100 2415 4202 0012 3456</p>";
  expect(phones(html, "https://www.acme.org/").map(({ value }) => value)).toEqual(["+34954550817"]);
});

test("a sentence tells a number in an element of its own", () => {
  const html = "<p>Sie erreichen uns unter <span>02351 / 9567-318</span> oder per Mail.</p>";
  expect(phones(html).map(({ value }) => value)).toEqual(["+4923519567318"]);
});

describe("extensions under a number that the page tells once", () => {
  const rows = (head: string, cell: string) =>
    `<table><tr><th>Name</th><th>Zimmer</th><th>${head}</th></tr><tr><td>Anna Weber</td><td>24</td><td>${cell}</td></tr></table>`;

  test.each([
    ["in the heading", rows("Durchwahl (030 9120-)", "10"), ["+4930912010"]],
    ["with a fax", rows("Durchwahl (030 9120-)", "40 (Fax: 49)"), ["+4930912040", "+4930912049"]],
    [
      "in a sentence",
      `${rows("Telefon", "-415")}<p>Die Durchwahlen gelten unter +49 30 9274.</p>`,
      ["+49309274415"],
    ],
  ])("%s", (_where, html, numbers) => expect(phones(html).map(({ value }) => value)).toEqual(numbers));

  test("without such a number a cell is a figure, and a whole number stays one", () => {
    expect(phones(rows("Durchwahl", "10"))).toEqual([]);
    const html = `${rows("Telefon", "415")}<p>Durchwahl 030 123456-12</p>`;
    expect(phones(html).map(({ value }) => value)).toEqual(["+493012345612"]);
  });
});
