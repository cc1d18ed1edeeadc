import { extractPage } from "@contact-scanner/core/extract/page";
import { readName } from "@contact-scanner/core/extract/people/name";
import { expect, test } from "vitest";

/** Whom the only address of a page reaches. */
const personOf = (html: string) =>
  extractPage({ html, url: "https://www.acme-works.com/team" }).contacts[0]?.person;

test.each([
  ["ZHANG Wei", "Wei ZHANG"],
  ["Von Anna Weber", "Anna Weber"],
  ["Coach Anna Weber", "Anna Weber"],
  ["StBin Anna Weber", "Anna Weber"],
  ["簡子豪", "簡子豪"],
  ["CJ Reynolds", "CJ Reynolds"],
  ["de la Hammaide Anna", "Anna de la Hammaide"],
  ["Hubert d’Arzon", "Hubert d’Arzon"],
  ["Фролова Наталья Юрьевна", "Фролова Наталья Юрьевна"],
  ["内田 玲子", "内田 玲子"],
  ["桜木 慶一", "桜木 慶一"],
  ["森下太", "森下太"],
  ["真壁 総一郎", "真壁 総一郎"],
  ["レ・ヴァン・ドゥック", "レ・ヴァン・ドゥック"],
  ["殷若棠", "殷若棠"],
  ["司空毅", "司空毅"],
  ["GHEORGHE Valentin", "Valentin GHEORGHE"],
  ["Père Anna Weber", "Anna Weber"],
  ["C.P. ANNA WEBER LANG", "ANNA WEBER LANG"],
  ["Anna Weberling MAAT", "Anna Weberling"],
  ["Anna Weberling MXYZ", "Anna Weberling"],
  ["Anna Maria ROY", "Anna Maria ROY"],
  ["ЛИТВИНЕНКО Галина Остапівна", "ЛИТВИНЕНКО Галина Остапівна"],
  ["Dr. Reiser, Andrea", "Andrea Reiser"],
  ["Reiser, Dr. Andrea", "Andrea Reiser"],
  ["Lee, Tom", "Tom Lee"],
  ["D. Fco. de Paula Cejudo", "Fco. de Paula Cejudo"],
  ["Dña. Mª del Valle Osuna", "Mª del Valle Osuna"],
  ["Prof.ª Ana Sá", "Ana Sá"],
  ["OÄ Dr.in Verena Pichler-Aigner", "Verena Pichler-Aigner"],
  ["Pfr. i. R. Karl Huber", "Karl Huber"],
  ["von Anna Weber", "Anna Weber"],
  ["Sie Anna Weber", "Anna Weber"],
  ["OSR Markus Weberling", "Markus Weberling"],
  ["T.P.A Anna Weberling", "Anna Weberling"],
  ["Deacon Luis Weber", "Luis Weber"],
  ["K. S. Narasimha Murthy", "K. S. Narasimha Murthy"],
  ["Lakshmi Devika R.", "Lakshmi Devika R."],
  ["Youssef El Khattabi", "Youssef El Khattabi"],
  ["Baptiste, Renée", "Renée Baptiste"],
  ["Ковальчук Оксана Миколаївна", "Ковальчук Оксана Миколаївна"],
  ["赵一鸣", "赵一鸣"],
  ["אדר' דנה אלקובי", "דנה אלקובי"],
  ["Marko Kos, dr. med.", "Marko Kos"],
  ["dr hab. Anna Nowak, prof. UW", "Anna Nowak"],
  ["Conf. univ. dr. Radu Ciupe", "Radu Ciupe"],
  ["доц. Мария Георгиева", "Мария Георгиева"],
  ["MLaw Laura Sciarra", "Laura Sciarra"],
  ["LL Leena Mattila", "Leena Mattila"],
  ["Soraya el Idrissi", "Soraya el Idrissi"],
  ["ir. Kees van 't Hof", "Kees van 't Hof"],
  ["María de los Ángeles Pérez", "María de los Ángeles Pérez"],
  ["Mary Anne St. Clair", "Mary Anne St. Clair"],
  ["Heather Green", "Heather Green"],
  ["Pia Öst", "Pia Öst"],
  ["ARIKAN Ahmet", "Ahmet ARIKAN"],
  ["Foss, Amalie", "Amalie Foss"],
  ["John Hall", "John Hall"],
  ["Anna Weber RVN", "Anna Weber"],
  ["關兆基", "關兆基"],
  ["Löffler, Jannis, M.Sc.", "Jannis Löffler"],
  ["M.Sc. Quispe Mamani, Rosario", "Rosario Quispe Mamani"],
  ["Aymard, Thibault", "Thibault Aymard"],
  ["Jan Hoogstraat", "Jan Hoogstraat"],
  ["麥穎思", "麥穎思"],
  ["م. بندر الغامدي", "بندر الغامدي"],
  ["أ.د. محمد علي", "محمد علي"],
  ["巴蘇雅‧伊斯坦大", "巴蘇雅‧伊斯坦大"],
  ["约翰·史密斯", "约翰·史密斯"],
])("%s is the name %s", (text, name) => {
  expect(readName(text)?.name).toBe(name);
});

test.each([
  "St. Martin",
  "Port Elizabeth",
  "Villa Rosa",
  "Anna und Karl Weber",
  "Schwerpunkt Wirbelsäule",
  "Ferienhof Huber",
  "La Divisa di Bonfiglioli Agnese",
  "Schreib der Noëlle",
  "Albert House",
  "Åse Larsen Lyngveien",
  "TV Oberdorf",
  "Potential Suppliers",
  "设计·施工",
  "关于我",
  "助理教授",
])("%s is nobody's name", (text) => {
  expect(readName(text)).toBeNull();
});

test.each([
  [
    "two elements that are called names",
    '<div><div class="name">Lindiwe</div><div class="name last">Mthembu</div><p>Director</p>lindiwe@acme-works.com</div>',
    "Lindiwe Mthembu",
  ],
  [
    "a family name above a name with patronymic",
    '<div><div class="name">Фролова<br>Наталья Юрьевна</div><p>frolova@acme-works.com</p></div>',
    "Фролова Наталья Юрьевна",
  ],
  [
    "a line in two scripts",
    "<div><h3>徐大衛 David Hsu</h3><p>業務副理</p><p>david.hsu@acme-works.com</p></div>",
    "徐大衛",
  ],
  [
    "a column of names",
    "<table><tr><th>الاسم<th>البريد<tr><td>سالم المنصوري<td>s.almansoori@acme-works.com</table>",
    "سالم المنصوري",
  ],
])("a name stands in %s", (_place, html, name) => {
  expect(personOf(html)).toMatchObject({ name });
});

test("a name is read from two elements only where both are told apart as its parts", () => {
  const html =
    '<div><div class="name">Lindiwe</div><div class="name">Mthembu</div><p>zanele@acme-works.com</p></div>';
  expect(personOf(html)).toBeNull();
});

test("what a legal form follows is a firm", () => {
  const html = "<p>The site is of <b>Frutas Oeste, Lda.</b></p><p>frutas@acme-works.com</p>";
  expect(personOf(html)).toBeNull();
});

test.each(["dep", "igs", "zem", "presse-stelle"])(
  "a mailbox of a house that is made of no name is nobody's: %s",
  (local) => {
    expect(personOf(`<p>Anna Weber, manager<br>${local}@acme-works.com</p>`)?.name).toBeUndefined();
  },
);

test.each([
  ["aw", "Anna Weber"],
  ["acr", "Anders Carøe"],
  ["dk", "Deborah-Kim Rice"],
  ["eweberh", "Emma Weber"],
  ["donalberto", "Alberto Pasini"],
  ["dr.szekely", "Székely Andrea"],
  ["dra.fernanda", "Fernanda Guimarães"],
  ["hjkim", "김현정"],
  ["slee77", "이성민"],
  ["drchan", "陳志明"],
  ["tpap", "Theodora Papathanasiou"],
  ["hubert.darzon", "Hubert d’Arzon"],
  ["ewebers", "Ernesto Weber-Soto Ríos"],
  ["t.hudajberdiev", "Худайбердиев Тимур Маратович"],
])("the mailbox %s is made of the name %s", (local, name) => {
  expect(personOf(`<p>${name}<br>${local}@acme-works.com</p>`)).toMatchObject({ name });
});

test.each([
  ["lotta", "Ann-Charlotte Hedin"],
  ["acmecrew", null],
])("among cards of people the mailbox %s reaches %s", (local, name) => {
  const card = (who: string, mailbox: string) =>
    `<div class="card"><h4>${who}</h4><p class="position">Manager</p><p>${mailbox}@acme-works.com</p></div>`;
  const html = `<div>${card("Anna Weber", "anna")}${card("Paul Lang", "paul")}${card("Ann-Charlotte Hedin", local)}</div>`;
  const found = extractPage({ html, url: "https://www.acme-works.com/team" }).contacts;
  expect(found.find(({ email }) => email.startsWith(local))?.person?.name ?? null).toBe(name);
});

test("of texts that could be names a heading tells which is one, and a colon which is a label", () => {
  const card = (colon: string) =>
    `<ul><li><h3>郑嘉木 <i>律师</i></h3><p>专业领域${colon}</p><p>zhengjiamu@acme-works.com</p></li></ul>`;
  expect(personOf(card("：专利"))).toMatchObject({ name: "郑嘉木" });
  expect(personOf(card(""))).toMatchObject({ name: "郑嘉木" });
});

test("a mailbox that is called as its house says nothing of a name in another script", () => {
  expect(personOf("<p>負責人：蘇建宏<br>works@acme-works.com</p>")?.name).toBeUndefined();
});

test.each([
  ["monika.aigner@acme-works.com", "Monika Aigner"],
  ["aigner.monika@acme-works.com", "Aigner Monika"],
  ["aigner@acme-works.com", "Aigner Monika"],
  ["monika.aigner@acme-works.hu", "Aigner Monika"],
])("the order of the mailbox %s makes Aigner Monika %s", (email, name) => {
  expect(personOf(`<table><tr><td>Aigner Monika</td><td>${email}</td></tr></table>`)).toMatchObject({ name });
});

test("a name in its own script is taken where a position stands before it and Latin letters behind", () => {
  const html = `<section><h2>弁護士　平賀　夏帆<small>HIRAGA Kaho</small></h2><p>hiraga@acme-works.com</p></section>`;
  expect(personOf(html)).toMatchObject({ name: "平賀 夏帆", role: "弁護士" });
});

test.each(["Lattoneria Corsini di Fabio Corsini", "Ege Mermer Madencilik Sanayi", "簡介", "简历表"])(
  "%s is nobody's name",
  (text) => {
    expect(readName(text)).toBeNull();
  },
);

test("behind `di` a family name goes on", () => {
  expect(readName("Anna di Fabio Corsini")).toMatchObject({ name: "Anna di Fabio Corsini" });
});
