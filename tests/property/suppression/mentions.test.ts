import { mentionsEmail } from "@contact-scanner/core/suppression/mentions";
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
