import { contentSecurityPolicy } from "@contact-scanner/console/content-security-policy";
import { isLoopback } from "@contact-scanner/core/auth/loopback";
import { acceptsGzip } from "@contact-scanner/functions/http/negotiate";
import type { HttpRequest, HttpResponse } from "../http-event.ts";
import type { ConsoleFile } from "./console-files.ts";
import type { ConsoleSignIn } from "./console-sign-in.ts";

/** The console's answer to a request that no route takes; undefined where it has none either. */
export type AnswerConsole = (request: Omit<HttpRequest, "body">) => HttpResponse | undefined;

/** Paths of the API, which answers for itself what it does not have. */
const OF_THE_API = /^\/api(?:\/|$)/;

/**
 * Serves the console: its files, how to sign in (`/config.json`), and its page at every other path that a browser
 * opens, so that a link into it and a reload work.
 */
export function consoleAnswers(
  files: ReadonlyMap<string, ConsoleFile>,
  signIn: ConsoleSignIn,
): AnswerConsole {
  const headers = {
    "content-security-policy": contentSecurityPolicy(signIn.origins),
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  };
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const { pathname } = new URL(request.target, "http://localhost");
    if (pathname === "/config.json") {
      const config = signIn.configFor(isLoopback(request.sourceIp));
      return {
        status: 200,
        headers: { ...headers, "content-type": "application/json", "cache-control": "no-store" },
        body: Buffer.from(request.method === "HEAD" ? "" : JSON.stringify(config)),
      };
    }
    const isPage = !OF_THE_API.test(pathname) && asksForPage(request);
    const file = files.get(pathname) ?? (isPage ? files.get("/index.html") : undefined);
    return file && fileAnswer(file, request, headers);
  };
}

function fileAnswer(
  file: ConsoleFile,
  request: Omit<HttpRequest, "body">,
  common: Readonly<Record<string, string>>,
): HttpResponse {
  const headers = { ...common, etag: file.etag, vary: "accept-encoding", "cache-control": file.cacheControl };
  if (request.headers["if-none-match"] === file.etag) return { status: 304, headers, body: Buffer.alloc(0) };
  const isGzipped = acceptsGzip(request);
  return {
    status: 200,
    headers: {
      ...headers,
      "content-type": file.contentType,
      ...(isGzipped ? { "content-encoding": "gzip" } : {}),
    },
    body: request.method === "HEAD" ? Buffer.alloc(0) : isGzipped ? file.gzipped : file.body,
  };
}

/** A browser that opens a page names HTML; a program that asks for anything does not want a page. */
function asksForPage({ headers }: Omit<HttpRequest, "body">): boolean {
  return /\btext\/html\b/.test(headers.accept ?? "");
}
