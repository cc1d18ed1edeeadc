import { extractPage } from "@contact-scanner/core/extract/page";
import { normalizeProfile } from "@contact-scanner/core/extract/profiles/normalize-profile";
import fc from "fast-check";
import { expect, test } from "vitest";

const number = (max: number, digits: number) =>
  fc.nat(max).map((value) => String(value).padStart(digits, "0"));
const year = fc.integer({ min: 1900, max: 2099 }).map(String);

/** What numbers of a page are that nobody can call. */
const FIGURES = fc.oneof(
  // prices
  fc.tuple(fc.nat(999), number(999, 3), number(99, 2)).map(([a, b, c]) => `${a}.${b},${c} €`),
  fc.tuple(fc.nat(99), number(99, 2)).map(([a, b]) => `CHF ${a}.${b}`),
  fc.tuple(fc.integer({ min: 1, max: 999 }), number(999, 3), number(999, 3)).map((parts) => parts.join(",")),
  // dates and times
  fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), year)
    .map(([d, m, y]) => `${d}.${m}.${y}`),
  fc.tuple(year, number(12, 2), number(28, 2)).map((parts) => parts.join("-")),
  fc
    .tuple(number(23, 2), number(59, 2), number(23, 2), number(59, 2))
    .map(([a, b, c, d]) => `${a}:${b}-${c}:${d}`),
  fc.tuple(year, year).map((years) => years.join("–")),
  // identifiers
  fc
    .tuple(
      fc.constantFrom("HRB", "Art.-Nr.", "ISBN", "Konto", "Bestellnr.", "USt-ID DE"),
      number(999_999_999, 9),
    )
    .map((parts) => parts.join(" ")),
  fc.tuple(fc.constantFrom("img", "sku-", "DE"), number(99_999_999, 8)).map((parts) => parts.join("")),
  fc
    .tuple(number(99, 2), fc.array(number(9999, 4), { minLength: 5, maxLength: 5 }))
    .map(([check, groups]) => `DE${check} ${groups.join(" ")}`),
  // coordinates and versions
  fc.tuple(fc.nat(90), number(999_999, 6)).map((parts) => parts.join(".")),
  fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => parts.join(".")),
);

test.each(["https://acme.de/", "https://acme.com/", "https://acme.pl/", "https://acme.fr/"])(
  "prices, dates and identifiers give no telephone at %s",
  (url) => {
    fc.assert(
      fc.property(fc.array(FIGURES, { minLength: 1, maxLength: 20 }), (figures) => {
        const html = figures.map((figure) => `<p>${figure}</p>`).join("");
        expect(extractPage({ html, url }).phones).toEqual([]);
      }),
    );
  },
);

test("to make one URL of a profile's twice changes nothing", () => {
  const host = fc.constantFrom(
    "www.linkedin.com",
    "twitter.com",
    "de-de.facebook.com",
    "t.me",
    "www.xing.com",
    "discord.com",
    "youtube.com",
  );
  const folder = fc.constantFrom(
    "",
    "in/",
    "company/",
    "profile/",
    "pages/",
    "invite/",
    "@",
    "channel/",
    "#!/",
  );
  fc.assert(
    fc.property(host, folder, fc.string({ maxLength: 20, unit: "grapheme" }), (name, path, last) => {
      const profile = normalizeProfile(`https://${name}/${path}${last}`);
      if (profile !== undefined) expect(normalizeProfile(profile.value)).toEqual(profile);
    }),
  );
});
