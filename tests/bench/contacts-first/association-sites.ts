import { headlines, people, towns } from "./names.ts";
import { type Link, makeSite, numbers, type Site } from "./site.ts";

const LEGAL: readonly Link[] = [
  ["/kontakt/", "Kontakt"],
  ["/impressum/", "Impressum"],
  ["/datenschutz/", "Datenschutz"],
];

function legalPages(page: Parameters<Parameters<typeof makeSite>[1]>[0]["page"]): void {
  page("/kontakt/", "Kontakt", { emails: ["info", "geschaeftsstelle"] });
  page("/impressum/", "Impressum", { emails: ["info"] });
  page("/datenschutz/", "Datenschutz", { emails: ["datenschutz"] });
}

/**
 * An association on WordPress, all pages at the top of the path: of its members' pages (`/partner-…/`) 13 of 14 have an
 * address each, thirty pages on subjects and sixty of news have none. The sitemap names all, news first.
 */
export function associationSite(): Site {
  const subjects = headlines(30).map(({ slug, text }): Link => [`/${slug}/`, text]);
  const menu: Link[] = [
    ["/", "Start"],
    ["/verband/", "Der Verband"],
    ["/themen/", "Themen"],
    ["/aktuelles/", "Aktuelles"],
  ];
  return makeSite(
    {
      name: "association, flat paths",
      host: "verband-wasser.de",
      menu,
      foot: LEGAL,
      footEmails: ["info"],
      hasSitemap: true,
    },
    ({ page }) => {
      const posts = headlines(60, 1_000).map(
        ({ slug, text }, n): Link => [`/2024/${1 + (n % 12)}/${slug}/`, text],
      );
      const partners = towns(14).map(({ slug, text }): Link => [`/partner-${slug}/`, `Stadtwerke ${text}`]);
      for (const post of posts) page(...post);
      page("/", "Start", { links: [...posts.slice(0, 6), ...subjects.slice(0, 6)] });
      page("/verband/", "Der Verband", {
        links: [...partners, ["/satzung/", "Satzung"], ["/geschichte/", "Geschichte"]],
      });
      page("/satzung/", "Satzung");
      page("/geschichte/", "Geschichte");
      page("/themen/", "Themen", { links: subjects });
      page("/aktuelles/", "Aktuelles", { links: posts.slice(0, 20) });
      for (const subject of subjects) page(...subject);
      for (const [n, partner] of partners.entries())
        page(...partner, { emails: n === 5 ? [] : [`netz@stadtwerke-${n}.de`] });
      legalPages(page);
    },
  );
}

/**
 * A federation whose districts (`/kv-…/`) have an address each, and a board with three; words tell of the board alone.
 */
export function federationSite(): Site {
  const menu: Link[] = [
    ["/", "Start"],
    ["/gliederungen/", "Vor Ort"],
    ["/projekte/", "Projekte"],
    ["/magazin/", "Magazin"],
    ["/vorstand/", "Vorstand"],
  ];
  return makeSite(
    { name: "federation, districts", host: "naturbund.de", menu, foot: LEGAL, footEmails: ["info"] },
    ({ page }) => {
      const districts = towns(22).map(({ slug, text }): Link => [`/kv-${slug}/`, text]);
      const projects = headlines(40).map(({ slug, text }): Link => [`/projekte/${slug}/`, text]);
      const issues = headlines(50, 1_000).map(({ slug, text }): Link => [`/magazin/${slug}/`, text]);
      page("/", "Start", { links: [...projects.slice(0, 8), ...issues.slice(0, 8)] });
      page("/gliederungen/", "Vor Ort", { links: districts });
      page("/projekte/", "Projekte", { links: projects });
      page("/magazin/", "Magazin", { links: issues });
      page("/vorstand/", "Vorstand", { emails: ["vorsitz", "kasse", "schriftfuehrung"] });
      for (const [n, district] of districts.entries()) page(...district, { emails: [`kv${n}`] });
      for (const [n, project] of projects.entries()) page(...project, { emails: n === 11 ? ["otter"] : [] });
      for (const issue of issues) page(...issue);
      legalPages(page);
    },
  );
}

/**
 * A chamber of craftsmen on a script with numbers: 45 members on three pages of a list, each with an address, beside 80
 * courses of the same script without.
 */
export function chamberSite(): Site {
  const menu: Link[] = [
    ["/index.html", "Start"],
    ["/liste.php", "Betriebe"],
    ["/kurse.php", "Kurse"],
    ["/kammer.php", "Die Kammer"],
  ];
  return makeSite(
    { name: "chamber, numbered", host: "kammer-west.de", menu, foot: LEGAL, footEmails: ["post"] },
    ({ page }) => {
      const members = people(45).map(({ text }, n): Link => [`/eintrag.php?nr=${300 + n}`, `${text} GmbH`]);
      const courses = headlines(80).map(({ text }, n): Link => [`/kurs.php?nr=${900 + n}`, text]);
      const list = (n: number): Link => [n === 1 ? "/liste.php" : `/liste.php?seite=${n}`, `${n}`];
      page("/", "Start", { links: courses.slice(0, 10) });
      for (const n of numbers(3))
        page(list(n)[0], `Betriebe ${n}`, {
          links: [...members.slice(15 * (n - 1), 15 * n), ...numbers(3).map(list)],
        });
      page("/kurse.php", "Kurse", { links: courses });
      page("/kammer.php", "Die Kammer", { emails: ["praesident", "hauptgeschaeftsfuehrer"] });
      for (const [n, member] of members.entries()) page(...member, { emails: [`chef@betrieb-${n}.de`] });
      for (const course of courses) page(...course);
      legalPages(page);
    },
  );
}
