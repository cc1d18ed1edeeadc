import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { html, prose } from "@contact-scanner/functions/docs/html";
import { httpFile } from "@contact-scanner/functions/docs/http-file";
import { docsPage } from "@contact-scanner/functions/docs/page";
import { openApiDocument } from "@contact-scanner/functions/openapi/document";
import { routes } from "@contact-scanner/functions/routes";
import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";

describe("the page of the documentation", () => {
  const { html: text, contentSecurityPolicy } = docsPage(routes);
  const page = parse(text);

  test("tells of every call, with its method, path and answers", () => {
    for (const [path, operations] of Object.entries(openApiDocument(routes).paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        const section = page.getElementById(operation.operationId);
        expect(section?.textContent).toContain(`${method.toUpperCase()} ${path}`);
        for (const status of Object.keys(operation.responses)) expect(section?.textContent).toContain(status);
      }
    }
  });

  test("has a place for every link of its own", () => {
    const links = page.querySelectorAll("a").map((link) => link.getAttribute("href") ?? "");
    const missing = links.filter((href) => href.startsWith("#") && !page.getElementById(href.slice(1)));
    expect(links.length).toBeGreaterThan(routes.length);
    expect(missing).toEqual([]);
  });

  test("needs nothing but itself: no script, nothing from elsewhere, its style allowed by its hash", () => {
    expect(page.querySelectorAll("script, img, link, iframe, object, [style], [onclick]")).toEqual([]);
    expect(text).not.toMatch(/\b(?:src|href)="(?:https?:)?\/\//);
    const style = page.querySelector("style")?.rawText ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(contentSecurityPolicy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  test("shows whatever is markup in the document as text", () => {
    expect(html`<p>${'<b title="x">&'}</p>`.markup).toBe("<p>&lt;b title=&quot;x&quot;&gt;&amp;</p>");
    expect(prose("A `<b>`.\n\nB").markup).toBe("<p>A <code>&lt;b&gt;</code>.</p><p>B</p>");
  });
});

test("docs/contact-scanner.http is what the contracts make; npm run docs:http writes it anew", () => {
  const file = new URL("../../../docs/contact-scanner.http", import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(httpFile(routes));
});
