import { extractPage } from "@contact-scanner/core/extract/page";
import { readName } from "@contact-scanner/core/extract/people/name";
import { expect, test } from "vitest";

/** Whom the only address of a page reaches. */
const personOf = (html: string) =>
  extractPage({ html, url: "https://www.acme-works.com/team" }).contacts[0]?.person;

test.each([
  ["ZHANG Wei", "Wei ZHANG"],
  ["CJ Reynolds", "CJ Reynolds"],
  ["de la Hammaide Anna", "Anna de la Hammaide"],
  ["Hubert d’Arzon", "Hubert d’Arzon"],
  ["Фролова Наталья Юрьевна", "Фролова Наталья Юрьевна"],
  ["内田 玲子", "内田 玲子"],
  ["桜木 慶一", "桜木 慶一"],
  ["森下太", "森下太"],
])("%s is the name %s", (text, name) => {
  expect(readName(text)?.name).toBe(name);
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
