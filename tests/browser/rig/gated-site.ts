import type { ServerResponse } from "node:http";
import { type Page, type SiteServer, startSiteServer } from "../../helpers/site-server.ts";

/** A site that is as slow as the test wants it. */
export type GatedSite = SiteServer & {
  /** Answers so many pages more; those that nobody has asked for yet when somebody does. */
  letThrough(pages: number): void;
  /** Takes back what was let through and not asked for. */
  holdAll(): void;
};

/**
 * Serves pages, each with an address of its own (`mail0@acme-works.com`), that link to one another; none is answered
 * before the test lets it.
 */
export async function startGatedSite(pages: number): Promise<GatedSite> {
  const waiting: { readonly response: ServerResponse; readonly html: string }[] = [];
  let places = 0;
  function serve(): void {
    while (places > 0) {
      const next = waiting.shift();
      if (next === undefined) return;
      // Who went away, as a scan that is paused does, takes no place.
      if (next.response.destroyed) continue;
      places--;
      next.response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(next.html);
    }
  }
  const gated =
    (html: string): Page =>
    (_request, response) => {
      waiting.push({ response, html });
      serve();
    };
  const paths = Array.from({ length: pages }, (_, number) => (number === 0 ? "/" : `/page${number}`));
  const links = paths.map((path) => `<a href="${path}">${path}</a>`).join(" ");
  const site = await startSiteServer(
    Object.fromEntries(
      paths.map((path, number) => [
        path,
        gated(`<h1>Page ${number}</h1><p>Write to mail${number}@acme-works.com.</p>${links}`),
      ]),
    ),
  );
  return {
    ...site,
    get pagesAsked() {
      return site.pagesAsked;
    },
    letThrough(more) {
      places += more;
      serve();
    },
    holdAll() {
      places = 0;
    },
  };
}
