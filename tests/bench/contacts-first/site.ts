import type { Fetch } from "@contact-scanner/core/http/fetch";

/** A link: [path, text]. */
export type Link = readonly [path: string, text: string];

/** What stands on a page; its menu and foot stand on all pages of its site. */
export type SitePage = {
  readonly title: string;
  readonly links: readonly Link[];
  readonly emails: readonly string[];
};

/** A site of which all is known. */
export type Site = {
  readonly name: string;
  readonly url: string;
  readonly fetch: Fetch;
  /** pages by their paths, with all links that a reader sees there */
  readonly pages: ReadonlyMap<string, SitePage>;
  /** paths that the sitemap names, in its order; empty = there is none */
  readonly sitemap: readonly string[];
};

/** A site while it is put together. */
export type Draft = {
  /** Adds a page; gives back the link to it. */
  page(path: string, title: string, content?: { links?: readonly Link[]; emails?: readonly string[] }): Link;
};

export type Layout = {
  readonly name: string;
  readonly host: string;
  /** links above and below the text of every page */
  readonly menu: readonly Link[];
  readonly foot: readonly Link[];
  /** addresses (their local parts) in the foot of every page */
  readonly footEmails?: readonly string[];
  /** Whether there is a sitemap of all pages, in the order in which they were added. */
  readonly hasSitemap?: boolean;
};

/** Puts a site together. Addresses of pages are local parts, or whole where they are at another host. */
export function makeSite(layout: Layout, build: (draft: Draft) => void): Site {
  const { name, host, menu, foot, footEmails = [], hasSitemap = false } = layout;
  const whole = (email: string) => (email.includes("@") ? email : `${email}@${host}`);
  const pages = new Map<string, SitePage>();
  const html = new Map<string, string>();
  build({
    page(path, title, { links = [], emails = [] } = {}) {
      const ownEmails = emails.map(whole);
      const allEmails = [...ownEmails, ...footEmails.map(whole)];
      pages.set(path, { title, links: [...menu, ...links, ...foot], emails: allEmails });
      const text = `<h1>${title}</h1><p>What there is to say of ${title}, at ${path}.</p>`;
      const main = `<main>${text}${ownEmails.map(mailLink).join("")}${anchors(links)}</main>`;
      const end = `<footer>${footEmails.map((email) => mailLink(whole(email))).join("")}${anchors(foot)}</footer>`;
      html.set(path, `<title>${title}</title><nav>${anchors(menu)}</nav>${main}${end}`);
      return [path, title];
    },
  });
  const sitemap = hasSitemap ? [...pages.keys()] : [];
  return { name, url: `https://${host}/`, fetch: serve(host, html, sitemap), pages, sitemap };
}

/** Every address of a site. */
export function emailsOf({ pages }: Site): Set<string> {
  return new Set([...pages.values()].flatMap(({ emails }) => emails));
}

/** 1 to `count`. */
export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function mailLink(email: string): string {
  return `<p><a href="mailto:${email}">${email}</a></p>`;
}

function anchors(links: readonly Link[]): string {
  return links.map(([path, text]) => `<a href="${path}">${text}</a>`).join(" ");
}

function serve(host: string, html: ReadonlyMap<string, string>, sitemap: readonly string[]): Fetch {
  const places = sitemap.map((path) => `<url><loc>https://${host}${path}</loc></url>`);
  const index = places.length === 0 ? undefined : `<urlset>${places.join("")}</urlset>`;
  return async ({ url, purpose }) => {
    const { pathname, search } = new URL(url);
    const found =
      purpose === "page" ? html.get(pathname + search) : purpose === "sitemap" ? index : undefined;
    const status = found === undefined ? 404 : 200;
    const contentType = purpose === "sitemap" ? "application/xml" : "text/html";
    const text = found ?? "<h1>Not found</h1>";
    return { kind: "document", url, status, contentType, headers: {}, text, bytes: text.length };
  };
}
