import { extractPage } from "@contact-scanner/core/extract/page";
import fc from "fast-check";
import { expect, test } from "vitest";

const URL = "https://www.harbour-books.com/team";

/** Pieces that pages of people are made of, in any order. */
const PIECES = [
  "<div class='card'>",
  "</div>",
  "<h3>Anna Weber</h3>",
  "<p>Head of Sales</p>",
  "<p>",
  "<br>",
  "<table><tr><td>",
  "<td>",
  "<tr>",
  "<li>",
  "Bernd Lange, ",
  "<blockquote>Carla Stein</blockquote>",
  "<a href='mailto:a.weber@harbour-books.com'>Mail</a>",
  "b.lange@harbour-books.com ",
  "info@harbour-books.com ",
  "sales@harbour-books.com ",
  "Tel. +44 20 7946 0991 ",
  "<object>",
];

test("a found name stands on the page, and a role mailbox has none", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const html = pieces.join("");
      const { contacts, phones } = extractPage({ html, url: URL });
      for (const { email, person } of contacts) {
        if (/^(?:info|sales)@/.test(email)) expect(person).toBeNull();
        if (person) expect(html).toContain(person.name);
        if (person?.role) expect(html).toContain(person.role);
      }
      for (const { person } of phones) if (person) expect(html).toContain(person.name);
      expect(new Set(contacts.map(({ email }) => email)).size).toBe(contacts.length);
    }),
  );
});
