import { headlines, people, towns } from "./names.ts";
import { type Link, makeSite, numbers, type Site } from "./site.ts";

/**
 * A shop: 2,400 products in forty categories, all in the sitemap before anything else; 25 dealers have an address each.
 */
export function shopSite(): Site {
  const categories = headlines(40).map(({ slug, text }): Link => [`/c/${slug}`, text]);
  const menu: Link[] = [["/", "Home"], ...categories];
  const foot: Link[] = [
    ["/pages/about", "About us"],
    ["/pages/shipping", "Shipping and returns"],
    ["/pages/where-to-buy", "Where to buy"],
    ["/pages/contact", "Contact"],
    ["/pages/terms", "Terms"],
    ["/pages/privacy", "Privacy"],
    ["/cart", "Cart"],
    ["/account", "Account"],
  ];
  return makeSite(
    { name: "shop, 2,400 products", host: "lampenlager.com", menu, foot, hasSitemap: true },
    ({ page }) => {
      const products = headlines(2_400, 1_000).map(({ slug, text }): Link => [`/p/${slug}.html`, text]);
      for (const product of products) page(...product);
      const shops = towns(25).map(({ slug, text }): Link => [`/s/${slug}`, text]);
      page("/", "Home", { links: products.slice(0, 20) });
      for (const [n, category] of categories.entries()) {
        const pages = numbers(3).map(
          (number): Link => [number === 1 ? category[0] : `${category[0]}?page=${number}`, `${number}`],
        );
        for (const [index, [path]] of pages.entries())
          page(path, `${category[1]} ${index + 1}`, {
            links: [...products.slice(n * 60 + index * 20, n * 60 + index * 20 + 20), ...pages],
          });
      }
      page("/pages/where-to-buy", "Where to buy", { links: shops });
      for (const [n, shop] of shops.entries()) page(...shop, { emails: [`light@dealer-${n}.com`] });
      page("/pages/about", "About us", { emails: ["hello"] });
      page("/pages/shipping", "Shipping and returns", { emails: ["returns"] });
      page("/pages/contact", "Contact", { emails: ["hello", "service"] });
      page("/pages/terms", "Terms", { emails: ["legal"] });
      page("/pages/privacy", "Privacy", { emails: ["privacy"] });
      page("/cart", "Cart");
      page("/account", "Account");
    },
  );
}

/**
 * A newspaper: 640 articles in eight sections, each linked to its author; thirty authors have a page with an address.
 */
export function newspaperSite(): Site {
  const sections = ["politik", "lokales", "sport", "kultur", "reise", "wissen", "meinung", "leute-heute"];
  const menu: Link[] = [["/", "Start"], ...sections.map((name): Link => [`/${name}/`, name])];
  const foot: Link[] = [
    ["/impressum", "Impressum"],
    ["/mediadaten", "Mediadaten"],
    ["/abo", "Abo"],
    ["/agb", "AGB"],
    ["/datenschutz", "Datenschutz"],
  ];
  return makeSite({ name: "newspaper, authors", host: "musterauer-blatt.de", menu, foot }, ({ page }) => {
    const authors = people(30).map(({ slug, text }): Link => [`/von/${slug}-${slug.length}`, text]);
    const articles = headlines(640).map(
      ({ slug, text }, n): Link => [`/${sections[n % 8]}/${slug}-a${10_000 + n}.html`, text],
    );
    page("/", "Start", { links: articles.slice(0, 40) });
    for (const [n, name] of sections.entries())
      page(`/${name}/`, name, { links: articles.filter((_, index) => index % 8 === n) });
    for (const [n, article] of articles.entries())
      page(...article, { links: [...authors.slice(n % 30, (n % 30) + 1), ...articles.slice(n + 1, n + 6)] });
    for (const [n, author] of authors.entries()) page(...author, { emails: [`autor${n}`] });
    page("/impressum", "Impressum", { emails: ["redaktion", "verlag", "chef"] });
    page("/mediadaten", "Mediadaten", { emails: ["anzeigen", "online-anzeigen"] });
    page("/abo", "Abo", { emails: ["abo"] });
    page("/agb", "AGB", { emails: ["abo"] });
    page("/datenschutz", "Datenschutz", { emails: ["datenschutz"] });
  });
}

/** A congress: 12 workshops with an organiser each, calls, committees and the local organisation; 90 talks without. */
export function congressSite(): Site {
  const menu: Link[] = [
    ["/2024/", "Home"],
    ["/2024/call-for-papers", "Call for papers"],
    ["/2024/programme", "Programme"],
    ["/2024/workshops", "Workshops"],
    ["/2024/organizing-committee", "Organizing committee"],
    ["/2024/venue", "Venue"],
    ["/2024/registration", "Registration"],
    ["/2024/sponsorship", "Sponsorship"],
  ];
  return makeSite(
    {
      name: "congress, workshops",
      host: "icws-congress.org",
      menu,
      foot: [
        ["/2024/code-of-conduct", "Code of conduct"],
        ["/2024/visa", "Visa letters"],
      ],
    },
    ({ page }) => {
      const talks = headlines(90).map(({ slug, text }): Link => [`/2024/programme/${slug}`, text]);
      const workshops = headlines(12, 1_000).map(({ slug, text }): Link => [`/2024/workshops/${slug}`, text]);
      page("/", "Welcome", {
        links: [
          ["/2023/", "2023"],
          ["/2022/", "2022"],
        ],
      });
      for (const year of [2022, 2023]) page(`/${year}/`, `${year}`, { links: talks.slice(0, 3) });
      page("/2024/", "Home", { links: talks.slice(0, 10) });
      page("/2024/call-for-papers", "Call for papers", { emails: ["papers", "posters"] });
      page("/2024/programme", "Programme", { links: talks });
      page("/2024/workshops", "Workshops", { links: workshops });
      page("/2024/organizing-committee", "Organizing committee", {
        emails: numbers(8).map((n) => `chair${n}@uni-${n}.edu`),
      });
      page("/2024/venue", "Venue");
      page("/2024/registration", "Registration", { emails: ["registration"] });
      page("/2024/sponsorship", "Sponsorship", { emails: ["sponsors"] });
      page("/2024/code-of-conduct", "Code of conduct", { emails: ["conduct"] });
      page("/2024/visa", "Visa letters", { emails: ["visa"] });
      for (const talk of talks) page(...talk);
      for (const [n, workshop] of workshops.entries())
        page(...workshop, { emails: [`org${n}@workshop-${n}.org`] });
    },
  );
}

/** A programme's documentation: 400 pages without addresses; maintainers, security and two posts of sixty have some. */
export function documentationSite(): Site {
  const guides = headlines(400).map(
    ({ slug, text }, n): Link => [`/docs/${n % 2 === 0 ? "guide" : "reference"}/${slug}.html`, text],
  );
  const menu: Link[] = [
    ["/", "Home"],
    ["/docs/", "Documentation"],
    ["/blog/", "Blog"],
    ["/community/", "Community"],
    ...guides.slice(0, 40),
  ];
  return makeSite(
    {
      name: "documentation",
      host: "tinytool.dev",
      menu,
      foot: [
        ["/security", "Security"],
        ["/license", "License"],
        ["/privacy", "Privacy"],
      ],
      hasSitemap: true,
    },
    ({ page }) => {
      const posts = headlines(60, 1_000).map(({ slug, text }): Link => [`/blog/2024/${slug}.html`, text]);
      for (const guide of guides) page(...guide, { links: guides.slice(0, 5) });
      page("/", "Home");
      page("/docs/", "Documentation", { links: guides });
      page("/blog/", "Blog", { links: posts });
      for (const [n, post] of posts.entries()) page(...post, { emails: n % 30 === 17 ? [`writer${n}`] : [] });
      page("/community/", "Community", {
        links: [
          ["/community/maintainers", "Maintainers"],
          ["/community/events", "Meetups"],
        ],
        emails: ["list"],
      });
      page("/community/maintainers", "Maintainers", {
        emails: numbers(5).map((n) => `dev${n}@dev-${n}.net`),
      });
      page("/community/events", "Meetups");
      page("/security", "Security", { emails: ["security"] });
      page("/license", "License");
      page("/privacy", "Privacy", { emails: ["privacy"] });
    },
  );
}
