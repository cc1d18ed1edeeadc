import { extractPage } from "@contact-scanner/core/extract/page";
import { expect, test } from "vitest";

function organizationOf(body: string, url = "https://www.weber-sanitaer.de/impressum") {
  const { organization } = extractPage({ html: `<html><body>${body}</body></html>`, url });
  if (organization === null) return null;
  const { legalName, address, vatNumber, registerNumber, registerCourt, directors } = organization;
  return {
    name: legalName?.value,
    address: address?.value,
    vat: vatNumber?.value,
    number: registerNumber?.value,
    court: registerCourt?.value,
    directors: directors.map(({ value }) => value),
  };
}

test("an imprint in lines gives its organisation whole", () => {
  const imprint = `<h1>Impressum</h1><p>Weber Sanitär GmbH<br>Hauptstr. 1<br>10115 Berlin<br>Deutschland</p>
    <p>Geschäftsführer: Anna Weber, Dr. Jonas Keller</p>
    <p>Amtsgericht Charlottenburg, HRB 12345 B<br>USt-IdNr.: DE 136 695 976</p>`;
  expect(organizationOf(imprint)).toEqual({
    name: "Weber Sanitär GmbH",
    address: "Hauptstr. 1, 10115 Berlin, Deutschland",
    vat: "DE136695976",
    number: "HRB 12345 B",
    court: "Amtsgericht Charlottenburg",
    directors: ["Anna Weber", "Jonas Keller"],
  });
});

test("a footer of one line gives name, number and address", () => {
  const footer =
    "<footer>© 2026 Stone Acre Heating Ltd. Registered in England no. 06914422. Reg. office: 3 Forge Lane, Sheffield S7 1QD</footer>";
  expect(organizationOf(footer, "https://www.stoneacre.co.uk/")).toMatchObject({
    name: "Stone Acre Heating Ltd",
    address: "3 Forge Lane, Sheffield S7 1QD",
    number: "06914422",
  });
});

test("a label may stand on the line above its number", () => {
  const table = `<dl><dt>Firma</dt><dd>Norrvind El AB</dd><dt>Adress</dt><dd>Lugnvägen 9, 941 45 Piteå</dd>
    <dt>Org.nr</dt><dd>551723-0347</dd></dl>`;
  expect(organizationOf(table, "https://www.norrvind.se/om")).toMatchObject({
    name: "Norrvind El AB",
    address: "Lugnvägen 9, 941 45 Piteå",
    number: "551723-0347",
  });
});

test("who made the site, and on whose machines it lies, is not the site's organisation", () => {
  const imprint = `<p>Weber Sanitär GmbH<br>Hauptstr. 1<br>10115 Berlin</p><p>HRB 12345</p>
    <h2>Hosting</h2><p>Wolkenhaus AG<br>Serverallee 3<br>20095 Hamburg<br>HRB 99887</p>`;
  expect(organizationOf(imprint)).toMatchObject({ name: "Weber Sanitär GmbH", number: "HRB 12345" });
  const hostAlone = "<h2>Hosting</h2><p>Wolkenhaus AG<br>Serverallee 3<br>20095 Hamburg<br>HRB 99887</p>";
  expect(organizationOf(hostAlone)).toBeNull();
});

test("a name and an address without a register or a tax office are none", () => {
  expect(organizationOf("<p>Weber Sanitär GmbH<br>Hauptstr. 1<br>10115 Berlin</p>")).toBeNull();
});

test("the site's own structured data gives its organisation, a brand's name alone none", () => {
  const data = (thing: object) =>
    `<script type="application/ld+json">${JSON.stringify({ "@type": "Organization", url: "https://www.kestrel.co.uk/", ...thing })}</script>`;
  const address = { streetAddress: "9 Spike Wharf", addressLocality: "Bristol", postalCode: "BS1 6UX" };
  expect(
    organizationOf(data({ legalName: "Kestrel Data Ltd", address }), "https://www.kestrel.co.uk/"),
  ).toMatchObject({ name: "Kestrel Data Ltd", address: "9 Spike Wharf, Bristol BS1 6UX" });
  expect(
    organizationOf(
      data({ name: "Kestrel", sameAs: ["https://x.com/kestrel"] }),
      "https://www.kestrel.co.uk/",
    ),
  ).toBeNull();
});

test("a number of a page in the middle of another one is none", () => {
  expect(organizationOf("<p>Willa S.A. Umowa NW/J2/0118/2023</p>", "https://www.willa.pl/")).toBeNull();
});

test.each([
  [
    "cz",
    "Petr Zajíček, Skvrňanská 114, 318 00 Plzeň, IČO 27845486",
    { name: "Petr Zajíček", address: "Skvrňanská 114, 318 00 Plzeň" },
  ],
  [
    "kr",
    "하늘세무회계 | 사업자등록번호 713-56-43500 | 부산광역시 동래구 중앙대로 1417, 8층",
    { name: "하늘세무회계", address: "부산광역시 동래구 중앙대로 1417, 8층" },
  ],
  ["no", "© 2022 Vardeneset Idrettsforening - Org no: 975 658 570", { name: "Vardeneset Idrettsforening" }],
])("a name without a legal form begins the line of its number on .%s: %s", (suffix, line, expected) => {
  const { organization } = extractPage({ html: `<p>${line}</p>`, url: `https://acme.${suffix}/` });
  const { name, address } = { address: undefined, ...expected };
  expect(organization?.legalName?.value).toBe(name);
  expect(organization?.address?.value).toBe(address);
});

test("a Norwegian organisation's number is one for VAT before the tax's name", () => {
  const html = "<p>Havbrisk AS<br>Org.nr. NO 967 148 393 MVA</p>";
  expect(extractPage({ html, url: "https://acme.no/" }).organization).toMatchObject({
    vatNumber: { value: "NO967148393" },
    registerNumber: { value: "967 148 393" },
  });
});

test("a court that is written in short is no firm", () => {
  const html = "<p>Partnerschaftsregister AG Hannover PR 201455<br>Rohde Feist Rechtsanwälte PartmbB</p>";
  expect(extractPage({ html, url: "https://acme.de/" }).organization).toMatchObject({
    legalName: { value: "Rohde Feist Rechtsanwälte PartmbB" },
    registerCourt: { value: "AG Hannover" },
  });
});

test.each([
  ["a register's number", "Saimaan Putki Oy, Y-tunnus 6768750-5, Teollisuuskatu 14, 53600 Lappeenranta"],
  ["a dash", "Saimaan Putki Oy, Y-tunnus 6768750-5, Teollisuuskatu 14 - 53600 Lappeenranta"],
])("an address begins behind %s", (_what, line) => {
  expect(organizationOf(`<footer>${line}</footer>`, "https://www.saimaanputki.fi/")?.address).toMatch(
    /^Teollisuuskatu 14/,
  );
});

test("a form in words is no part of a French name, and part of a Polish one", () => {
  const french = `<p>Le site est édité par la société OPALINE ASCENSEURS, société par actions simplifiée, immatriculée
    au R.C.S. de Nantes sous le numéro 450 925 599.</p>`;
  expect(organizationOf(french, "https://www.opaline.fr/")).toMatchObject({
    name: "OPALINE ASCENSEURS",
    number: "450 925 599",
  });
  const polish = `<p>Sprzedawca – BUKOWA spółka z ograniczoną odpowiedzialnością z siedzibą w Bolesławcu,
    ul. Garncarska 11, 59-700 Bolesławiec, KRS prowadzonego przez Sąd Rejonowy dla Krakowa pod numerem 0000755201.</p>`;
  expect(organizationOf(polish, "https://www.bukowa.pl/")).toMatchObject({
    name: "BUKOWA spółka z ograniczoną odpowiedzialnością",
    address: "ul. Garncarska 11, 59-700 Bolesławiec",
    number: "0000755201",
    court: "Sąd Rejonowy dla Krakowa",
  });
});

test("what a button says is nobody's name", () => {
  const html = `<form><button>Wyślij</button></form><footer>ul. Krakowska 5, 20-076 Lublin, NIP 6399455746</footer>`;
  expect(organizationOf(html, "https://www.acme.pl/")?.name).toBeUndefined();
});

test("directors stand in the lines below their label, and behind one in a sentence", () => {
  const below = `<p>Weber GmbH<br>Hauptstr. 1<br>10115 Berlin<br>HRB 12345</p>
    <p>Vertreten durch:<br>Hinrich Awick<br>Dipl.-Ing. Gesine Weber<br>Telefon 030 123456</p>`;
  expect(organizationOf(below)?.directors).toEqual(["Hinrich Awick", "Gesine Weber"]);
  const inside =
    "<p>Wydawnictwo Noteć Sp. z o.o., KRS 0000875552, prezes zarządu: Cezary Hoffa. Nakład 500.</p>";
  expect(organizationOf(inside, "https://www.notec.pl/")?.directors).toEqual(["Cezary Hoffa"]);
});

test.each([
  ["US", "ID", "83706", "1 Orchard St, Boise ID 83706"],
  ["AU", "QLD", "4163", "1 Orchard St, Boise QLD 4163"],
  ["DE", "BE", "10115", "1 Orchard St, 10115 Boise"],
])(
  "an address in data of %s has its state where the country writes one",
  (country, region, code, address) => {
    const html = `<script type="application/ld+json">{"@type":"Organization","legalName":"Acme","address":{
    "streetAddress":"1 Orchard St","addressLocality":"Boise","addressRegion":"${region}","postalCode":"${code}",
    "addressCountry":"${country}"}}</script>`;
    expect(organizationOf(html)?.address).toBe(address);
  },
);

test("what a director is stands between him and the next one", () => {
  const html = `<p>Fundacja Zielony Próg<br>ul. Długa 14, 80-831 Gdańsk<br>KRS: 0000512877</p>
    <p>Zarząd: Olga Litwin – prezeska, Paweł Marszał – wiceprezes</p>`;
  expect(organizationOf(html, "https://www.acme.pl/")?.directors).toEqual(["Olga Litwin", "Paweł Marszał"]);
});

test("a name without a legal form stands above the heading of its address", () => {
  const html = `<footer><h2>Comune di Acme</h2><h4>Contatti</h4>
    <p>Piazza Garibaldi 2, 60030 Acme<br>P. IVA 07372280326</p></footer>`;
  expect(organizationOf(html, "https://www.acme.it/")?.name).toBe("Comune di Acme");
});

test("a firm that answers for another one, and who represents that, give no name but the directors", () => {
  const imprint = `<p>Brennerei Weber GmbH &amp; Co. KG<br>Zur Mühle 11<br>59929 Brilon</p>
    <p>Persönlich haftende Gesellschafterin: Weber Verwaltungs-GmbH, diese vertreten durch die Geschäftsführer Anna Weber und Dr. Jonas Keller</p>
    <p>Registergericht: Amtsgericht Arnsberg<br>HRA 7714</p>`;
  expect(organizationOf(imprint)).toMatchObject({
    name: "Brennerei Weber GmbH & Co. KG",
    directors: ["Anna Weber", "Jonas Keller"],
  });
});

test("a number by itself tells an organisation that leaves its name to its logo", () => {
  const footer = "<footer>Rådhusgata 4, 9417 Solvik · Org.nr. 971 960 108</footer>";
  expect(organizationOf(footer, "https://www.solvik.no/")).toMatchObject({
    name: undefined,
    address: "Rådhusgata 4, 9417 Solvik",
    number: "971 960 108",
    directors: [],
  });
});

test.each([
  ["of whom an article tells", "<p>L'entreprise (SIREN 814 205 332) emploie neuf salariés.</p>"],
  ["that a part of a tax may be given to", "<p>Przekaż 1,5% podatku: KRS 0000116212</p>"],
])("a number of one %s is not the site's", (_what, html) => {
  expect(organizationOf(html, "https://www.acme.fr/")).toBeNull();
});

test.each([
  [
    "https://www.acme.fr/",
    "édité par la SAS CHARPENTES LEMERCIER au capital de 44 170 €, RCS de Caen 898 339 767",
    "SAS CHARPENTES LEMERCIER",
  ],
  [
    "https://www.acme.se/",
    "Bankgiro 441-7720. Org.nr 556996-6889, Alingsjö Simhall AB",
    "Alingsjö Simhall AB",
  ],
  ["https://www.acme.pl/", "ACME Spółka z o.o.<br>KRS 0000417720", "ACME Spółka z o.o."],
  ["https://www.acme.kr/", "(주)달빛소프트 대표이사 선우민 사업자등록번호: 228-78-39121", "(주)달빛소프트"],
])("at %s: %s", (url, line, name) => {
  expect(organizationOf(`<p>${line}</p>`, url)?.name).toBe(name);
});

test.each([
  [
    "https://www.acme.ru/",
    "ООО «Ромашка», ИНН 5400836840, ОГРН 1168252855902, 630049, г. Новосибирск, пр-т Ленина, д. 4. Офис",
    "630049, г. Новосибирск, пр-т Ленина, д. 4",
  ],
  [
    "https://www.acme.it/",
    "Acme S.r.l. - Via Enzo Ferretti 44, 42124 Reggio Emilia (RE) - P.IVA 03343120246",
    "Via Enzo Ferretti 44, 42124 Reggio Emilia (RE)",
  ],
  [
    "https://www.acme.nl/",
    "Acme B.V., Herenwal 101, 8441 AZ Heerenveen T 0513 441772, KvK 64128839",
    "Herenwal 101, 8441 AZ Heerenveen",
  ],
])("at %s, the address of: %s", (url, line, address) => {
  expect(organizationOf(`<p>${line}</p>`, url)?.address).toBe(address);
});
