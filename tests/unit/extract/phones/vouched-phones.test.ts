import { extractPage } from "@contact-scanner/core/extract/page";
import { expect, test } from "vitest";

const LINKED = '<p><a href="tel:+49832396470">08323 9647-0</a></p>';

function numbersOf(body: string): string[] {
  const html = `<html lang="de"><body>${body}</body></html>`;
  return extractPage({ html, url: "https://acme.de/kontakt" }).phones.map(({ value }) => value);
}

test.each([
  ["an agency's in the foot", "<p>Website: Pixelhirsch, Tel. 040 94 55 200</p>"],
  [
    "a helpline's in a sentence",
    "<p>Bei Störungen rufen Sie bitte die Leitstelle an: Tel. 040 94 55 200.</p>",
  ],
  [
    "a neighbour's of the same area, in a sentence",
    "<p>Der Schlüssel liegt bei der Gastwirtschaft gleich neben dem Bahnhof, Tel. 08323 55 12.</p>",
  ],
])("beside a number that a link calls, another one is left out: %s", (_name, other) => {
  expect(numbersOf(LINKED + other)).toEqual(["+49832396470"]);
});

test.each([
  ["it is of the same area", "<p>Sie erreichen uns auch unter Tel. 08323 96 47 11</p>", "+498323964711"],
  [
    "a sentence speaks of the house itself",
    "<p>Unsere Werkstatt erreichen Sie von Montag bis Freitag zu den üblichen Zeiten unter Tel. 08323 96 47 12.</p>",
    "+498323964712",
  ],
  [
    "it ends an address of many words",
    "<p>Acme Werkzeugbau und Vertrieb für das ganze Allgäu, Am alten Bahnhof 3, Tel. 08323 96 47 11</p>",
    "+498323964711",
  ],
  ["its label stands alone before it", "<h3>Hamburg</h3><p>Tel. 040 94 55 200</p>", "+49409455200"],
  [
    "it is a mobile phone's",
    "<p>Den Bereitschaftsdienst erreichen Sie unter 0171 345 67 21</p>",
    "+491713456721",
  ],
  ["it is a fax's", "<p>Unsere Buchhaltung in Hamburg, Fax 040 94 55 201</p>", "+49409455201"],
  [
    "it is a department's with an address of its own",
    "<p>Vertrieb: vertrieb@acme.de</p><p>Einkauf: einkauf@acme.de</p><p>Buchhaltung Hamburg, Tel. 040 94 55 200, buchhaltung@acme.de</p>",
    "+49409455200",
  ],
])("it stays where %s", (_why, other, value) => {
  expect(numbersOf(LINKED + other)).toEqual(["+49832396470", value]);
});

test("where nothing on a page vouches for a number, all that stand in its text stay", () => {
  const text = "<p>Zentrale, Tel. 08323 96470</p><p>Unsere Buchhaltung in Hamburg, Tel. 040 94 55 200</p>";
  expect(numbersOf(text)).toEqual(["+49832396470", "+49409455200"]);
});
