import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { listen } from "../../helpers/listen.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
};

/** A built application on a free port of 127.0.0.1. */
export type ServedBuild = {
  /** host:port, as an allowed host names it */
  readonly host: string;
  stop(): Promise<void>;
};

/**
 * Serves a folder as hosts of such applications do: `/imprint` is `imprint.html` where there is one, and a path without
 * an ending that is no file is the start page, which the application's router then reads. Other paths answer 404.
 */
export async function serveBuild(folder: string): Promise<ServedBuild> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://build").pathname);
    const file = [
      path,
      `${path}.html`,
      join(path, "index.html"),
      ...(extname(path) === "" ? ["/index.html"] : []),
    ]
      .map((name) => join(folder, join("/", name)))
      .find((name) => existsSync(name) && statSync(name).isFile());
    if (file === undefined) {
      response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>");
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  const host = `127.0.0.1:${await listen(server)}`;
  return {
    host,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
