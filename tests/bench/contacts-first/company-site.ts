import { type Layout, type Link, makeSite, numbers, type Site } from "./site.ts";
import type { SiteWords } from "./words.ts";

/** Every so many posts one names an address. */
const POSTS_AN_ADDRESS = 10;

/**
 * A company's site: a home page with a large menu of products above, news in the middle and the usual links at its
 * foot; people and offices each have a page with their address, below pages of their own two links away from home.
 */
export function companySite(words: SiteWords): Site {
  const { about, contact, imprint, careers, press, team, locations, history, news } = words;
  const foot = [about, careers, press, contact, imprint];
  const layout: Layout = { name: `company, ${words.language}`, host: "acme-werke.com", menu: [], foot };
  return makeSite(layout, ({ page }) => {
    const categories = numbers(30).map((n): Link => [`${words.product}/${n}00`, `Model ${n}`]);
    const posts = numbers(60).map((n): Link => [`${news[0]}/${n}`, `Item ${n}`]);
    const people = numbers(15).map((n): Link => [`${words.person}/${n}0`, `N. N. ${n}`]);
    const offices = numbers(8).map((n): Link => [`${words.office}/${n}1`, `Town ${n}`]);
    page("/", "Home", { links: [...categories, news, ...posts.slice(0, 5)] });
    for (const [path, text] of categories) {
      const products = numbers(20).map((n): Link => [`${path}/${n}`, `${text}-${n}`]);
      page(path, text, { links: products });
      for (const [productPath, productText] of products)
        page(productPath, productText, { links: [[path, text]] });
    }
    page(...news, { links: posts });
    for (const [index, post] of posts.entries()) {
      page(...post, { emails: index % POSTS_AN_ADDRESS === 7 ? [`author${index}`] : [] });
    }
    page(...about, { links: [history, team, locations] });
    page(...history);
    page(...team, { links: people });
    for (const [index, person] of people.entries()) page(...person, { emails: [`person${index}`] });
    page(...locations, { links: offices });
    for (const [index, office] of offices.entries()) page(...office, { emails: [`office${index}`] });
    page(...contact, { emails: ["info", "sales", "support"] });
    page(...imprint, { emails: ["legal"] });
    page(...careers, { emails: ["jobs"] });
    page(...press, { emails: ["press", "media"] });
  });
}
