import { agreementOf } from "@contact-scanner/core/extract/people/agreement";
import { readName } from "@contact-scanner/core/extract/people/name";
import { expect, test } from "vitest";

test.each([
  ["Frau Dr. Anna Weber, MBA", "Anna Weber"],
  ["WEBER, Anna", "Anna WEBER"],
  ["Frau WEBER Anna", "Anna WEBER"],
  ["Dipl.-Ing. (FH) Jörg Öttl", "Jörg Öttl"],
  ["dott.ssa Claudia Rossi", "Claudia Rossi"],
  ["Ing. Jan Novák, Ph.D.", "Jan Novák"],
  ["Ludwig van der Berg", "Ludwig van der Berg"],
  ["г-н Иван Петров", "Иван Петров"],
  ["山田 太郎様", "山田 太郎"],
  ["Kovács Péter", "Kovács Péter"],
])("%s is the name %s", (text, name) => {
  expect(readName(text)?.name).toBe(name);
});

test.each([
  "Contact Us",
  "Vertrieb Innendienst",
  "Anna Weber GmbH",
  "Frau Weber",
  "Privacy Policy",
  "anna weber",
  "营业部",
])("%s is no name", (text) => {
  expect(readName(text)).toBeNull();
});

test.each([
  ["Anna Weber", "a.weber", "agrees"],
  ["Jürgen Müller", "j.mueller", "agrees"],
  ["Anna van der Berg", "vanderberg", "agrees"],
  ["Сергей Иванов", "s.ivanov", "agrees"],
  ["Софія Левченко", "sofia", "agrees"],
  ["Anna Weber", "aw", "agrees"],
  ["Anna Weber", "hpweber", "agrees"],
  ["Anna Weber", "famweber", "agrees"],
  ["Anna Weberschmidt", "awebersch", "agrees"],
  ["Anna van der Berg", "vanderberganna", "agrees"],
  ["Marie-Francine Weber", "marie-france.weber", "agrees"],
  ["Anna Czarnecka", "ania", "agrees"],
  ["Nemes Katalin", "nemes.kata", "agrees"],
  ["William Weber", "billweber", "agrees"],
  ["Александр Котов", "sasha", "agrees"],
  ["William Weber", "rob", "silent"],
  ["Nathalie Lavoie-Roy", "nlavoieroy", "agrees"],
  ["Ana-Maria Dobre", "primaria", "differs"],
  ["山田 太郎", "yamada", "silent"],
  ["Anna Weber", "b.lange", "differs"],
  ["Ann Lee", "annual", "differs"],
])("of %s the mailbox %s %s", (name, local, agreement) => {
  expect(agreementOf(name, `${local}@acme.com`)).toBe(agreement);
});
