import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** A file of the console, ready to be sent. */
export type ConsoleFile = {
  readonly body: Buffer;
  readonly gzipped: Buffer;
  readonly contentType: string;
  /** As RFC 9110, 8.8.3, has it. */
  readonly etag: string;
  readonly cacheControl: string;
};

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * The files of a built console by their paths: `/index.html`. Those alone can be asked for, so no path leads out of the
 * folder. What is of no known kind is left out.
 */
export function readConsoleFiles(folder: string): ReadonlyMap<string, ConsoleFile> {
  const names = globSync("**/*.*", { cwd: folder });
  return new Map(
    names.flatMap((name): [string, ConsoleFile][] => {
      const contentType = CONTENT_TYPES[extname(name)];
      if (contentType === undefined) return [];
      const path = `/${name.replaceAll("\\", "/")}`;
      const body = readFileSync(join(folder, name));
      return [
        [
          path,
          {
            body,
            gzipped: gzipSync(body),
            contentType,
            etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
            // A name in assets/ changes with what the file holds; any other file is asked for each time.
            cacheControl: path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
          },
        ],
      ];
    }),
  );
}
