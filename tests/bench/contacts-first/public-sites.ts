import { headlines, people, towns } from "./names.ts";
import { type Link, makeSite, type Site } from "./site.ts";

const DEPARTMENTS = [
  "biology",
  "chemistry",
  "physics",
  "law",
  "history",
  "medicine",
  "geography",
  "economics",
];
const SECTIONS: readonly (readonly [path: string, text: string])[] = [
  ["research", "Research"],
  ["teaching", "Teaching"],
  ["people", "People"],
  ["seminars", "Seminars"],
  ["alumni", "Alumni"],
];

/**
 * A university: eight departments of the same sections; each has an office's address and twelve people with a page
 * each.
 */
export function universitySite(): Site {
  const menu: Link[] = [
    ["/", "Home"],
    ["/study/", "Study"],
    ["/departments/", "Departments"],
    ["/news/", "News"],
    ["/about/", "About"],
  ];
  const foot: Link[] = [
    ["/contact/", "Contact"],
    ["/privacy/", "Privacy"],
    ["/sitemap/", "Sitemap"],
  ];
  return makeSite({ name: "university, departments", host: "uni-nordau.org", menu, foot }, ({ page }) => {
    const news = headlines(80).map(({ slug, text }): Link => [`/news/2024/${slug}`, text]);
    const courses = headlines(60, 1_000).map(({ slug, text }): Link => [`/study/courses/${slug}`, text]);
    const departments = DEPARTMENTS.map((name): Link => [`/departments/${name}/`, name]);
    page("/", "Home", { links: [...news.slice(0, 8), ...departments] });
    page("/study/", "Study", { links: courses, emails: ["admissions"] });
    page("/departments/", "Departments", { links: departments });
    page("/news/", "News", { links: news });
    page("/about/", "About", {
      links: [
        ["/about/rectorate", "Rectorate"],
        ["/about/campus", "Campus"],
      ],
    });
    page("/about/rectorate", "Rectorate", { emails: ["rector", "chancellor"] });
    page("/about/campus", "Campus");
    page("/contact/", "Contact", { emails: ["info", "switchboard"] });
    page("/privacy/", "Privacy", { emails: ["dpo"] });
    page("/sitemap/", "Sitemap", { links: departments });
    for (const item of [...news, ...courses]) page(...item);
    for (const [n, [path, name]] of departments.entries()) {
      const sections = SECTIONS.map(([slug, text]): Link => [`${path}${slug}/`, text]);
      page(path, name, { links: sections, emails: [`${name}-office`] });
      const staff = people(12, n * 12);
      const profiles = staff.map(({ slug, text }): Link => [`${path}people/${slug}`, text]);
      for (const section of sections) page(...section, { links: section[1] === "People" ? profiles : [] });
      for (const [index, profile] of profiles.entries())
        page(...profile, { emails: [staff[index]?.slug.replace("-", ".") ?? ""] });
    }
  });
}

/**
 * A town's administration: 24 offices with an address each, deep below the town hall, beside 140 services of which each
 * names its office's address again, the council's members and the news.
 */
export function townSite(): Site {
  const menu: Link[] = [
    ["/", "Startseite"],
    ["/rathaus/", "Rathaus & Politik"],
    ["/leben/", "Leben in Musterau"],
    ["/wirtschaft/", "Wirtschaft"],
    ["/aktuelles/", "Aktuelles"],
  ];
  const foot: Link[] = [
    ["/impressum", "Impressum"],
    ["/datenschutz", "Datenschutz"],
    ["/barrierefreiheit", "Barrierefreiheit"],
    ["/leichte-sprache", "Leichte Sprache"],
  ];
  return makeSite(
    { name: "town, offices", host: "musterau.de", menu, foot, footEmails: ["stadt"], hasSitemap: true },
    ({ page }) => {
      const offices = headlines(24).map(
        ({ slug, text }, n): Link => [`/rathaus/verwaltung/organisation/${10 + n}-${slug}`, text],
      );
      const services = headlines(140, 1_000).map(
        ({ slug, text }): Link => [`/rathaus/buergerservice/dienstleistungen/${slug}`, text],
      );
      const news = headlines(90, 2_000).map(
        ({ slug, text }): Link => [`/aktuelles/meldungen/2024/${slug}`, text],
      );
      const council = people(20).map(({ slug, text }): Link => [`/rathaus/politik/stadtrat/${slug}`, text]);
      const leisure = headlines(30, 3_000).map(({ slug, text }): Link => [`/leben/${slug}`, text]);
      page("/", "Startseite", { links: [...news.slice(0, 6), ...services.slice(0, 10)] });
      for (const item of news) page(...item);
      for (const item of leisure) page(...item);
      page("/leben/", "Leben in Musterau", { links: leisure });
      page("/wirtschaft/", "Wirtschaft", { emails: ["wirtschaftsfoerderung"] });
      page("/aktuelles/", "Aktuelles", { links: news.slice(0, 30) });
      page("/rathaus/", "Rathaus & Politik", {
        links: [
          ["/rathaus/verwaltung/", "Verwaltung"],
          ["/rathaus/buergerservice/", "Bürgerservice"],
          ["/rathaus/politik/stadtrat", "Stadtrat"],
        ],
      });
      page("/rathaus/verwaltung/", "Verwaltung", {
        links: [
          ["/rathaus/verwaltung/organisation", "Organisation"],
          ["/rathaus/verwaltung/haushalt", "Haushalt"],
        ],
      });
      page("/rathaus/verwaltung/haushalt", "Haushalt");
      page("/rathaus/verwaltung/organisation", "Organisation", {
        links: offices,
        emails: ["zentrale", "ordnung", "personal", "presse"],
      });
      page("/rathaus/buergerservice/", "Bürgerservice", { links: services });
      page("/rathaus/politik/stadtrat", "Stadtrat", { links: council });
      for (const [n, office] of offices.entries()) page(...office, { emails: [`amt${10 + n}`] });
      for (const [n, service] of services.entries())
        page(...service, { links: offices.slice(n % 24, (n % 24) + 1), emails: [`amt${10 + (n % 24)}`] });
      for (const [n, member] of council.entries())
        page(...member, { emails: n % 4 === 0 ? [`rat${n}`] : [] });
      page("/impressum", "Impressum", { emails: ["stadt", "redaktion"] });
      page("/datenschutz", "Datenschutz", { emails: ["datenschutz"] });
      page("/barrierefreiheit", "Barrierefreiheit", { emails: ["inklusion"] });
      page("/leichte-sprache", "Leichte Sprache");
    },
  );
}

/**
 * A sports club: ten divisions of the same sections; trainers (three addresses) and a division's own page have
 * addresses.
 */
export function clubSite(): Site {
  const divisions = [
    "handball",
    "judo",
    "tennis",
    "rudern",
    "turnen",
    "schach",
    "fechten",
    "hockey",
    "boxen",
    "tanz",
  ];
  const sections: readonly (readonly [string, string])[] = [
    ["zeiten", "Zeiten"],
    ["trainerstab", "Unsere Trainer"],
    ["berichte", "Berichte"],
    ["tabelle", "Tabelle"],
  ];
  const menu: Link[] = [
    ["/", "Start"],
    ...divisions.map((name): Link => [`/sport/${name}/`, name]),
    ["/halle", "Halle"],
    ["/verein", "Verein"],
    ["/sponsoren", "Sponsoren"],
  ];
  const foot: Link[] = [
    ["/kontakt", "Kontakt"],
    ["/impressum", "Impressum"],
    ["/datenschutz", "Datenschutz"],
  ];
  return makeSite({ name: "club, divisions", host: "tv-musterau.de", menu, foot }, ({ page }) => {
    page("/", "Start");
    page("/halle", "Halle");
    page("/verein", "Verein", { emails: ["vorstand"] });
    page("/sponsoren", "Sponsoren");
    for (const [n, name] of divisions.entries()) {
      const own = sections.map(([slug, text]): Link => [`/sport/${name}/${slug}`, text]);
      const teams = towns(6).map(
        ({ slug, text }): Link => [`/sport/${name}/team-${slug}`, `${name} ${text}`],
      );
      page(`/sport/${name}/`, name, { links: [...own, ...teams], emails: n % 2 === 0 ? [name] : [] });
      for (const section of own) {
        const isStaff = section[0].endsWith("trainerstab");
        page(...section, { emails: isStaff ? [1, 2, 3].map((index) => `${name}-trainer${index}`) : [] });
      }
      for (const team of teams) page(...team);
    }
    page("/kontakt", "Kontakt", { emails: ["info"] });
    page("/impressum", "Impressum", { emails: ["info"] });
    page("/datenschutz", "Datenschutz", { emails: ["datenschutz"] });
  });
}
