import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { html, prose } from "@contact-scanner/functions/docs/html";
import { httpFile } from "@contact-scanner/functions/docs/http-file";
import { docsPage } from "@contact-scanner/functions/docs/page";
import { openApiDocument } from "@contact-scanner/functions/openapi/document";
import { COMMON_REFUSALS } from "@contact-scanner/functions/openapi/refusals";
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

  test("tells the scope of each call that needs a token", () => {
    for (const { entry, scope } of routes) {
      const id = entry.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
      const told = page.getElementById(id)?.querySelector("h3 + p")?.textContent;
      expect(told).toContain(scope === undefined ? "no token needed" : `scope ${scope}`);
    }
  });

  test("has a place for every link of its own", () => {
    const links = page.querySelectorAll("a").map((link) => link.getAttribute("href") ?? "");
    const missing = links.filter((href) => href.startsWith("#") && !page.getElementById(href.slice(1)));
    expect(links.length).toBeGreaterThan(routes.length);
    expect(missing).toEqual([]);
  });

  test("shows a call's samples in each language, and the answer, beside its text", () => {
    for (const route of routes.filter(({ examples }) => Object.keys(examples).length > 0)) {
      const { operationId = "" } =
        openApiDocument(routes).paths[route.path]?.[route.method.toLowerCase()] ?? {};
      const samples = page.getElementById(operationId)?.querySelector(".samples .sample");
      const classes = samples?.querySelectorAll("pre").map((pre) => pre.getAttribute("class"));
      expect(classes).toEqual(["curl", "javascript", "python"]);
    }
    expect(page.querySelector("#submitScan .samples .answer")?.textContent).toContain("job_id");
  });

  test("tells the fields of a body and of an answer where they stand, those of objects within objects too", () => {
    const names = (selector: string) =>
      page.querySelectorAll(`${selector} dt > code`).map(({ textContent }) => textContent);
    expect(names("#submitScan")).toEqual(expect.arrayContaining(["domain_id", "url", "max_pages", "job_id"]));
    expect(names("#scanContacts details details details")).toEqual(
      expect.arrayContaining(["page", "still_on_page"]),
    );
  });

  test("tells once what calls may be refused with alike, and each call's own refusals with it", () => {
    for (const { sentence } of COMMON_REFUSALS) {
      const told = page
        .querySelectorAll("td, dd")
        .filter((cell) => cell.innerHTML === prose(sentence).markup);
      expect([sentence, told.length]).toEqual([sentence, 1]);
    }
    const own = page.getElementById("cancelScan")?.textContent;
    expect(own).toContain("409 conflict");
    expect(own).toContain("The scan has ended already.");
  });

  test("begins with a sentence, the menu and the quick start, in this order", () => {
    const places = ["Give it a website", "<nav>", 'id="quick-start"', 'id="basics"'].map((part) =>
      text.indexOf(part),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test("needs nothing but itself: nothing from elsewhere, its style and script allowed by their hashes", () => {
    expect(page.querySelectorAll("img, link, iframe, object, [style], [src]")).toEqual([]);
    expect(text).not.toMatch(/\b(?:src|href)="(?:https?:)?\/\//);
    expect(text).not.toMatch(/<[^>]* on\w+=/);
    for (const element of ["style", "script"]) {
      const [content, ...others] = page.querySelectorAll(element).map(({ rawText }) => rawText);
      expect(others).toEqual([]);
      const hash = createHash("sha256")
        .update(content ?? "")
        .digest("base64");
      expect(contentSecurityPolicy).toContain(`${element}-src 'sha256-${hash}'`);
    }
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
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
