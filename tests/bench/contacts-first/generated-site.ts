import type { Fetch } from "@contact-scanner/core/http/fetch";
import type { SiteWords } from "./words.ts";

const CATEGORIES = 30;
const PRODUCTS_A_CATEGORY = 20;
const POSTS = 60;
/** Every so many posts one names an address. */
const POSTS_AN_ADDRESS = 10;
const PEOPLE = 15;
const OFFICES = 8;

export type GeneratedSite = {
  readonly url: string;
  readonly fetch: Fetch;
  readonly pages: number;
  /** every address on it */
  readonly emails: ReadonlySet<string>;
};

/**
 * A company's site: a home page with a large menu of products above, news in the middle and the usual links at its
 * foot; people and offices each have a page with their address, below pages of their own two links away from home.
 */
export function generateSite(words: SiteWords): GeneratedSite {
  const host = "acme-werke.com";
  const pages = new Map<string, string>();
  const emails = new Set<string>();
  const address = (name: string) => {
    emails.add(`${name}@${host}`);
    return `<p><a href="mailto:${name}@${host}">${name}@${host}</a></p>`;
  };
  const { about, contact, imprint, careers, press, team, locations, history, news } = words;
  const categories = numbered(CATEGORIES).map((n) => [`${words.product}/${n}00`, `Model ${n}`] as const);
  const posts = numbered(POSTS).map((n) => [`${news[0]}/${n}`, `Item ${n}`] as const);
  const people = numbered(PEOPLE).map((n) => [`${words.person}/${n}0`, `N. N. ${n}`] as const);
  const offices = numbered(OFFICES).map((n) => [`${words.office}/${n}1`, `Town ${n}`] as const);
  const foot = links([about, careers, press, contact, imprint]);
  const add = (path: string, text: string, ...parts: string[]) =>
    pages.set(path, `<title>${text}</title><p>${text} ${path}</p>${parts.join("")}<footer>${foot}</footer>`);

  add("/", "Home", links(categories), links([news]), links(posts.slice(0, 5)));
  for (const [path, text] of categories) {
    const products = numbered(PRODUCTS_A_CATEGORY).map((n) => [`${path}/${n}`, `${text}-${n}`] as const);
    add(path, text, links(products));
    for (const [productPath, productText] of products) add(productPath, productText, links([[path, text]]));
  }
  add(...news, links(posts));
  for (const [index, [path, text]] of posts.entries()) {
    add(path, text, index % POSTS_AN_ADDRESS === 7 ? address(`author${index}`) : "");
  }
  add(...about, links([history, team, locations]));
  add(...history);
  add(...team, links(people));
  for (const [index, [path, text]] of people.entries()) add(path, text, address(`person${index}`));
  add(...locations, links(offices));
  for (const [index, [path, text]] of offices.entries()) add(path, text, address(`office${index}`));
  add(...contact, address("info"), address("sales"), address("support"));
  add(...imprint, address("legal"));
  add(...careers, address("jobs"));
  add(...press, address("press"), address("media"));
  return { url: `https://${host}/`, fetch: fetchFrom(pages), pages: pages.size, emails };
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function links(targets: readonly (readonly [path: string, text: string])[]): string {
  return targets.map(([path, text]) => `<a href="${path}">${text}</a>`).join(" ");
}

function fetchFrom(pages: ReadonlyMap<string, string>): Fetch {
  return async ({ url, purpose }) => {
    const html = purpose === "page" ? pages.get(new URL(url).pathname) : undefined;
    const status = html === undefined ? 404 : 200;
    const text = html ?? "<h1>Not found</h1>";
    return { kind: "document", url, status, contentType: "text/html", headers: {}, text, bytes: text.length };
  };
}
