import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { SITE_FILES } from "@contact-scanner/core/crawl/site-files";
import { listen } from "./listen.ts";

/** What a path answers: HTML, or whatever the function writes. */
export type Page = string | ((request: IncomingMessage, response: ServerResponse) => void | Promise<void>);

export type SiteServer = {
  readonly url: string;
  /** host:port, as an allowed host names it */
  readonly host: string;
  readonly requests: readonly {
    /** with its query */
    readonly path: string;
    readonly headers: IncomingMessage["headers"];
    /** by the given clock */
    readonly atMs: number;
    /** requests being answered then, this one included */
    readonly active: number;
  }[];
  /** The paths asked for that are pages. */
  readonly pagesAsked: string[];
  stop(): Promise<void>;
};

const NOT_PAGES = /^\/(?:robots\.txt|sitemap\S*)$/;
/** What each scan asks for once, of any site. */
export const SITE_PATHS: ReadonlySet<string> = new Set(SITE_FILES.flatMap(({ paths }) => paths));

/** Serves a site on a free port of 127.0.0.1; a path that is not listed answers 404. */
export async function startSiteServer(
  pages: Readonly<Record<string, Page>> | ((path: string) => Page | undefined),
  { nowMs = () => 0 }: { nowMs?: () => number } = {},
): Promise<SiteServer> {
  const requests: SiteServer["requests"][number][] = [];
  let active = 0;
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    requests.push({ path, headers: request.headers, atMs: nowMs(), active: ++active });
    response.once("close", () => active--);
    const page = typeof pages === "function" ? pages(path) : pages[path];
    if (typeof page === "function") return await page(request, response);
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(page ?? "<h1>Not found</h1>");
  });
  const host = `127.0.0.1:${await listen(server)}`;
  return {
    url: `http://${host}/`,
    host,
    requests,
    get pagesAsked() {
      return requests
        .map(({ path }) => path)
        .filter((path) => !NOT_PAGES.test(path) && !SITE_PATHS.has(path));
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
