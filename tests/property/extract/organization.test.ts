import { extractPage } from "@contact-scanner/core/extract/page";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Pieces that imprints are made of, in any order. */
const PIECES = [
  "<p>",
  "<br>",
  "<h2>Impressum</h2>",
  "<h2>Hosting</h2>",
  "Weber Sanitär GmbH",
  "Wolkenhaus AG, ",
  "Hauptstr. 1, ",
  "10115 Berlin",
  "Geschäftsführer: Anna Weber",
  "HRB 12345 B ",
  "Amtsgericht Charlottenburg, ",
  "USt-IdNr.: DE 136 695 976 ",
  "Registered in England no. 06914422. ",
  "<table><tr><td>",
  "<td>",
];

const visible = (html: string) => html.replace(/<[^>]*>/g, "\n");

test("each part of a fact stands on the page", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const html = pieces.join("");
      const { organization } = extractPage({ html, url: "https://www.weber-sanitaer.de/impressum" });
      if (organization === null) return;
      const { legalName, address, registerNumber, registerCourt, directors } = organization;
      const text = visible(html);
      for (const fact of [legalName, registerNumber, registerCourt, ...directors])
        if (fact) expect(text).toContain(fact.value);
      for (const part of address?.value.split(", ") ?? []) expect(text).toContain(part);
    }),
  );
});
