import { extractPage } from "@contact-scanner/core/extract/page";
import { expect, test } from "vitest";

const read = (html: string) => extractPage({ html, url: "https://www.acme-candles.com/contact" });

test("a title is one line of 500 characters at most, without what a terminal would obey", () => {
  expect(read("<title>\n  Acme\n  Candles </title>").title).toBe("Acme Candles");
  expect(read("<title>Acme &#27;]0;owned&#7; \u009b31m\u202ered</title>").title).toBe("Acme ]0;owned 31mred");
  expect(read(`<title>${"…".repeat(66_000)}</title>`).title).toHaveLength(500);
  expect(read("<title>\u0000\u001b</title>").title).toBeNull();
});

test("so is a context, whatever part of the page it comes from", () => {
  const controls = "\u001b[31m\u009d";
  for (const html of [
    `<p>${controls}Write to info@acme-candles.com${controls}`,
    `<a href="mailto:info@acme-candles.com">${`${controls}Write `.repeat(1_000)}</a>`,
    `<img title="${`${controls}Write `.repeat(1_000)} info@acme-candles.com">`,
    `<table><tr><td>info</td><td>@acme-candles.com</td><td>${`${controls}x `.repeat(50)}</td></tr></table>`,
  ]) {
    const [contact] = read(html).contacts;
    expect(contact?.email).toBe("info@acme-candles.com");
    expect(contact?.context.length).toBeLessThanOrEqual(500);
    expect(contact?.context).not.toMatch(/\p{Cc}/u);
  }
});

test("a link's label is no longer than a link's text", () => {
  const label = "contact ".repeat(10_000);
  const links = read(
    `<a href="/a" aria-label="${label}"></a><a href="/b" title="${label}"></a><a href="/c"><img alt="${label}"></a>`,
  ).links;
  for (const { text } of links) expect(text.length).toBeLessThanOrEqual(300);
  expect(links).toHaveLength(3);
});
