import { mentionsEmail, spellsEmail } from "@contact-scanner/core/suppression/mentions";
import fc from "fast-check";
import { expect, test } from "vitest";

const email = fc
  .tuple(
    fc.stringMatching(/^[a-z][a-z0-9.+_-]{0,20}[a-z0-9]$/),
    fc.stringMatching(/^[a-z][a-z0-9-]{0,15}[a-z0-9]$/),
  )
  .map(([localPart, label]) => `${localPart}@${label}.com`);

test("whatever stands around an address, and wherever the text is cut so that the @ remains, it is told", () => {
  fc.assert(
    fc.property(
      email,
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme" }),
      fc.nat(),
      (address, before, after, n) => {
        expect(mentionsEmail(`${before} ${address} ${after}`, address)).toBe(true);
        const at = address.indexOf("@");
        const start = n % at;
        expect(mentionsEmail(`${address.slice(start)} ${after}`, address)).toBe(true);
        const end = at + 1 + (n % (address.length - at));
        if (end >= 3) expect(mentionsEmail(`${before} ${address.slice(0, end)}`, address)).toBe(true);
      },
    ),
  );
});

test("what is spelled out with words for the signs is told, in any language and brackets", () => {
  fc.assert(
    fc.property(
      email,
      fc.constantFrom("at", "(at)", "[ät]", "arroba", " @ ", "chiocciola"),
      fc.constantFrom("dot", "(dot)", "[punkt]", "punto", "."),
      fc.constantFrom("dash", "(minus)", "Bindestrich", "-"),
      (address, at, dot, dash) => {
        const spelled = address
          .replace("@", ` ${at} `)
          .replaceAll(".", ` ${dot} `)
          .replaceAll("-", ` ${dash} `);
        expect(spellsEmail(`Mail to ${spelled}, please`, address)).toBe(true);
      },
    ),
  );
});

test.each([
  ["More info about Acme", "info@acme.com"],
  ["Jane Doe has worked for Acme", "jane.doe@acme.com"],
  ["other@acme.com", "her@acme.de"],
])("%s does not spell %s", (text, address) => expect(spellsEmail(text, address)).toBe(false));

test("a text of nothing but dots is looked through once", () => {
  for (const text of ["….", " … ", ".\u2028"].map((dots) => `x${dots.repeat(400_000)}x`)) {
    expect(mentionsEmail(text, "jane@acme.com")).toBe(false);
  }
});
