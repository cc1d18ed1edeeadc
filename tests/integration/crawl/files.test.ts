import { LIMITS } from "@contact-scanner/core/config";
import type { CrawlPorts } from "@contact-scanner/core/crawl/ports";
import { openWithFirstPdf, startPdfReader } from "@contact-scanner/core/reader/start-pdf-reader";
import { systemClock } from "@contact-scanner/core/time";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type CrawlResult, crawlServer } from "../../helpers/crawl-site.ts";
import { type Page, type SiteServer, startSiteServer } from "../../helpers/site-server.ts";
import { writePdf } from "../../helpers/write-pdf.ts";

const servers: SiteServer[] = [];
const reader = startPdfReader({ clock: systemClock });
const readPdf: CrawlPorts["readPdf"] = openWithFirstPdf(reader, new AbortController().signal).read;

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});
afterAll(async () => await reader.close());

async function startSite(pages: Parameters<typeof startSiteServer>[0]): Promise<SiteServer> {
  const server = await startSiteServer(pages);
  servers.push(server);
  return server;
}

function file(contentType: string, body: string | Uint8Array): Page {
  return (_request, response) => {
    response.writeHead(200, { "content-type": contentType });
    response.end(body);
  };
}

function pdf(text: string, contentType = "application/pdf"): Page {
  return file(contentType, writePdf([{ texts: [{ text, x: 50, y: 700 }] }], { title: "A file" }));
}

function found({ pages }: CrawlResult): Record<string, readonly (readonly [string, string])[]> {
  return Object.fromEntries(
    pages.map(({ url, contacts }) => [
      new URL(url).pathname,
      contacts.map(({ email, method }) => [email, method] as const),
    ]),
  );
}

describe("a PDF is read", () => {
  test("where its name, the link to it or that link's page promises contacts, and no other", async () => {
    const server = await startSite({
      "/":
        '<p>Acme</p><a href="/downloads/kontakt.pdf">Download</a> <a href="/f/1.pdf">Our staff list</a>' +
        ' <a href="/minutes.pdf">Minutes</a> <a href="/team">Team</a>',
      "/team": '<p>Us</p><a href="/f/2.pdf">More</a>',
      "/downloads/kontakt.pdf": pdf("desk@acme.com"),
      "/f/1.pdf": pdf("link@acme.com"),
      "/f/2.pdf": pdf("page@acme.com", "application/octet-stream"),
      "/minutes.pdf": pdf("none@acme.com"),
    });
    const result = await crawlServer(server, {}, { readPdf });
    expect(found(result)).toEqual({
      "/": [],
      "/team": [],
      "/downloads/kontakt.pdf": [["desk@acme.com", "pdf"]],
      "/f/1.pdf": [["link@acme.com", "pdf"]],
      "/f/2.pdf": [["page@acme.com", "pdf"]],
    });
    expect(server.pagesAsked).not.toContain("/minutes.pdf");
    expect(result.outcome).toMatchObject({
      evidence: "complete",
      counters: { pagesScanned: 5, pdfsRead: 3, pagesSkipped: { file: 1 } },
    });
    expect(result.pages.find(({ url }) => url.endsWith("/f/2.pdf"))).toMatchObject({
      contentType: "application/pdf",
      title: "A file",
      statusCode: 200,
      error: null,
    });
  });

  test("where a page links to it that promises more than the one before", async () => {
    const server = await startSite({
      "/": '<p>Acme</p><a href="/a.pdf">Paper</a> <a href="/team">Team</a>',
      "/team": '<p>Us</p><a href="/a.pdf">Paper</a>',
      "/a.pdf": pdf("ann@acme.com"),
    });
    const { outcome } = await crawlServer(server, {}, { readPdf });
    expect(outcome).toMatchObject({ counters: { pdfsRead: 1, pagesSkipped: {} } });
  });

  test("from a URL that tells of none, by the same rule", async () => {
    const server = await startSite({
      "/": '<p>Acme</p><a href="/get?id=1">Staff list</a> <a href="/get?id=2">Minutes</a>',
      "/get?id=1": pdf("ann@acme.com"),
      "/get?id=2": pdf("none@acme.com"),
    });
    const result = await crawlServer(server, {}, { readPdf });
    expect(result.outcome).toMatchObject({ counters: { pdfsRead: 1, pagesSkipped: { content_type: 1 } } });
    expect(result.pages.flatMap(({ contacts }) => contacts.map(({ email }) => email))).toEqual([
      "ann@acme.com",
    ]);
  });

  test("as often as a scan may, each as one of its pages", async () => {
    const count = LIMITS.maxPdfs + 3;
    const links = Array.from({ length: count }, (_, index) => `<a href="/contact-${index}.pdf">${index}</a>`);
    const server = await startSite((path) => {
      if (path === "/") return `<p>Acme</p>${links.join(" ")}`;
      return /^\/contact-\d+\.pdf$/.test(path) ? pdf(`a${path.replace(/\D/g, "")}@acme.com`) : undefined;
    });
    const all = await crawlServer(server, {}, { readPdf });
    expect(all.outcome).toMatchObject({
      evidence: "complete",
      counters: {
        pdfsRead: LIMITS.maxPdfs,
        pagesScanned: LIMITS.maxPdfs + 1,
        pagesSkipped: { file_limit: 3 },
      },
    });
    const few = await crawlServer(server, { maxPages: 3 }, { readPdf });
    expect(few.outcome).toMatchObject({ counters: { pdfsRead: 2, pagesScanned: 3 } });
  });

  test("and one that cannot be is a page with an error: the scan goes on", async () => {
    const server = await startSite({
      "/":
        '<p>Acme</p><a href="/contact-1.pdf">1</a> <a href="/contact-2.pdf">2</a> <a href="/contact-3.pdf">3</a>' +
        ' <a href="/contact-4.pdf">4</a> <a href="/team">Team</a>',
      "/contact-1.pdf": file("application/pdf", "%PDF-1.7 and no more"),
      "/contact-2.pdf": file("application/pdf", new Uint8Array(LIMITS.maxPdfBytes + 1)),
      "/contact-3.pdf": "<p>This file has moved.</p>",
      "/team": "<p>ann@acme.com</p>",
    });
    const { outcome, pages } = await crawlServer(server, {}, { readPdf });
    expect(outcome).toMatchObject({
      evidence: "partial",
      counters: {
        pagesScanned: 2,
        pdfsRead: 0,
        pagesFailed: { unparsable: 1, too_large: 1, gone: 1 },
        pagesSkipped: { content_type: 1 },
      },
    });
    expect(pages.find(({ url }) => url.endsWith("-1.pdf"))).toMatchObject({
      error: `${server.host} sent a PDF that is none, or is damaged.`,
      contentType: "application/pdf",
      metadata: { fault: "unparsable", bytes: 20 },
    });
  });

  test("under robots.txt", async () => {
    const server = await startSite({
      "/robots.txt": file("text/plain", "User-agent: *\nDisallow: /*.pdf$"),
      "/": '<p>Acme</p><a href="/contact.pdf">Contact</a>',
      "/contact.pdf": pdf("ann@acme.com"),
    });
    const { outcome } = await crawlServer(server, {}, { readPdf });
    expect(outcome).toMatchObject({ counters: { pdfsRead: 0, pagesSkipped: { robots: 1 } } });
    expect(server.pagesAsked).toEqual(["/"]);
  });

  test("and counts for the scan that goes on with it", async () => {
    const visited = Array.from({ length: LIMITS.maxPdfs }, (_, index) => ({
      url: `https://acme.com/contact-${index}.pdf`,
      priority: 5,
      contentHash: null,
      gave: false,
    }));
    const server = await startSite({
      "/": '<p>Acme</p><a href="/contact-99.pdf">Contact</a>',
      "/contact-99.pdf": pdf("ann@acme.com"),
    });
    const first = await crawlServer(server, {}, { readPdf, isTimeUp: () => true });
    const position = first.checkpoints.at(-1)?.position;
    const queued = first.checkpoints.flatMap((checkpoint) => checkpoint.queued);
    expect(first.outcome.kind).toBe("yielded");
    if (!position) throw new Error("The first slice stored nothing.");
    const resume = { position, queued, done: [], visited, emails: [] };
    const next = await crawlServer(server, { resume }, { readPdf });
    expect(next.outcome).toMatchObject({ counters: { pdfsRead: 0, pagesSkipped: { file_limit: 1 } } });
  });
});

test("linked vCards and files of text are read, as many as a scan may", async () => {
  const count = LIMITS.maxCards + 2;
  const links = Array.from({ length: count }, (_, index) => `<a href="/cards/${index}.vcf">${index}</a>`);
  const server = await startSite((path) => {
    if (path === "/") return `<p>Acme</p><a href="/staff.txt">Staff</a> ${links.join(" ")}`;
    if (path === "/staff.txt") return file("text/plain", "Ann Lee: ann@acme.com");
    const number = /^\/cards\/(\d+)\.vcf$/.exec(path)?.[1];
    if (number === undefined) return undefined;
    return file(
      number === "0" ? "text/x-vcard" : "text/vcard",
      `BEGIN:VCARD\nVERSION:3.0\nFN:Bob Ross\nEMAIL:bob${number}@acme.com\nEND:VCARD`,
    );
  });
  const result = await crawlServer(server);
  expect(result.outcome).toMatchObject({
    counters: { pagesScanned: LIMITS.maxCards + 2, pagesSkipped: { file_limit: 2 } },
  });
  expect(found(result)).toMatchObject({
    "/staff.txt": [["ann@acme.com", "text"]],
    "/cards/0.vcf": [["bob0@acme.com", "structured_data"]],
    "/cards/1.vcf": [["bob1@acme.com", "structured_data"]],
  });
});
