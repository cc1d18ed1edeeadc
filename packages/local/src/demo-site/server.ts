import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** Every file of the site by its path; there are no others to ask for. */
const PAGES: Readonly<Record<string, string>> = {
  "/": "home.html",
  "/about": "about.html",
  "/team": "team.html",
  "/contact": "contact.html",
  "/imprint": "imprint.html",
  "/journal": "journal/index.html",
  "/journal/winter-list": "journal/winter-list.html",
  "/journal/bindery": "journal/bindery.html",
  "/robots.txt": "robots.txt",
};

export type DemoSite = {
  readonly url: string;
  /** host:port, as an allowed host names it */
  readonly host: string;
  stop(): Promise<void>;
};

/** Serves the small site that shows what a scan finds where there is no internet. Port 0 = any free one. */
export async function startDemoSite({ host, port }: { host: string; port: number }): Promise<DemoSite> {
  const server = createServer((request, response) => {
    const file = PAGES[new URL(request.url ?? "/", "http://demo").pathname];
    const type = file?.endsWith(".txt") ? "text/plain" : "text/html; charset=utf-8";
    response.writeHead(file === undefined ? 404 : 200, { "content-type": type });
    response.end(file === undefined ? "<h1>Not found</h1>" : readPage(file));
  });
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  const at = `${host}:${typeof address === "object" && address ? address.port : port}`;
  return {
    url: `http://${at}`,
    host: at,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function readPage(file: string): Buffer {
  return readFileSync(new URL(`pages/${file}`, import.meta.url));
}
