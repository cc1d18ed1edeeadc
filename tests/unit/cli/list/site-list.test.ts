import { MAX_SITES, parseSiteList } from "@contact-scanner/cli/list/site-list";
import { parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import { expect, test } from "vitest";

function parse(text: string, column?: string) {
  return parseSiteList(text, { column, allowedHosts: parseAllowedHosts([]) });
}

/** Each line as `number kind site`. */
function lines(text: string, column?: string): string[] {
  const parsed = parse(text, column);
  if (!parsed.ok) throw new Error(parsed.detail);
  return parsed.lines.map(({ line, kind, site }) => `${line} ${kind} ${site}`);
}

test("a site a line: blank lines and comments are left out, and lines keep their numbers", () => {
  const text = "# leads\nacme.com\n\n  https://www.beta.example.org/team  # the team\r\ngamma.net/#about\r";
  expect(lines(text)).toEqual([
    "2 site acme.com",
    "4 site https://www.beta.example.org/team",
    "5 site gamma.net/#about",
  ]);
});

test("a domain is scanned once, for the line that names it first", () => {
  const parsed = parse("acme.com\nhttps://www.acme.com/team\nACME.com\nshop.acme.com\n");
  expect(parsed).toMatchObject({
    lines: [
      { kind: "site", line: 1, domain: "acme.com" },
      { kind: "duplicate", line: 2, of: 1 },
      { kind: "duplicate", line: 3, of: 1 },
      { kind: "site", line: 4, domain: "shop.acme.com" },
    ],
  });
});

test("a line that is no site stops no other, and is told without what a terminal obeys", () => {
  const parsed = parse(
    `no site\nacme.com\n\u001b]0;owned\u0007\u202e${"x".repeat(5_000)}\nhttp://10.0.0.1/\n`,
  );
  expect(parsed).toMatchObject({
    lines: [
      { kind: "unreadable", line: 1, detail: expect.stringContaining("white space") },
      { kind: "site", line: 2 },
      { kind: "unreadable", line: 3, site: expect.not.stringMatching(/[\p{Cc}\u202e]|.{300}/u) },
      { kind: "unreadable", line: 4, detail: expect.stringContaining("is an IP address") },
    ],
  });
});

test("a list of nothing is none", () => {
  expect(parse("")).toEqual({ ok: true, lines: [] });
  expect(parse("\n# nothing\n")).toEqual({ ok: true, lines: [] });
});

test("a column of CSV, by its heading whatever its case", () => {
  const csv = 'Name,Website\n"Acme, Inc.",acme.com\nBeta,\n# gone,gone.com\n"Two\nlines",two.com\n';
  expect(lines(csv, "website")).toEqual(["2 site acme.com", "5 site two.com"]);
});

test("a column by its number: a heading is no bad line, and without one the first line counts", () => {
  expect(lines("Name;Website\nAcme;acme.com\nBeta;no site", "2")).toEqual([
    "2 site acme.com",
    "3 unreadable no site",
  ]);
  expect(lines("Acme\tacme.com\nBeta\tbeta.com", "2")).toEqual(["1 site acme.com", "2 site beta.com"]);
});

test("a quote without an end is a bad line, not a long site", () => {
  expect(lines('website\nacme.com\n"beta.com\ngamma.com\n', "website")).toEqual([
    "2 site acme.com",
    "3 unreadable beta.com gamma.com",
  ]);
});

test("a column that is not there names those that are", () => {
  expect(parse("Name,URL\nAcme,acme.com", "website")).toEqual({
    ok: false,
    detail: 'There is no column "website" among Name, URL.',
  });
  expect(parse("", "website")).toEqual({ ok: false, detail: "The list is empty." });
});

test("a list of more sites than are kept in memory is refused", () => {
  const list = Array.from({ length: MAX_SITES + 1 }, (_, index) => `s${index}.com`);
  expect(parse(list.join("\n"))).toMatchObject({ ok: false, detail: expect.stringContaining("split it") });
});
