import { explainPage } from "@contact-scanner/core/extract/explain-page";
import { judgeAddress } from "@contact-scanner/core/extract/judge/address";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const URL = "https://www.harbour-books.com/contact";
const HOST = "www.harbour-books.com";

const emailsOf = (html: string) =>
  explainPage({ html, url: URL })
    .page.contacts.map(({ email }) => email)
    .sort();

/** Pieces that pages are made of, and that parsers fall over. */
const PIECES = [
  "<p>",
  "</p>",
  "<div class='a'>",
  "</div>",
  "<table><tr><td>",
  "<a href='mailto:ann@harbour-books.com?cc=bo@harbour-books.com'>",
  "</a>",
  "<script>",
  "</script>",
  '<script type="application/ld+json">{"email":"cy@harbour-books.com"',
  "<style>",
  "<!--",
  "-->",
  "<template>",
  "<svg><text>",
  "<![CDATA[",
  "&#64;",
  "&#x40",
  "&amp;",
  "\\u0040",
  "@",
  " [at] ",
  " dot ",
  "dee",
  "harbour-books.com",
  "ed@harbour-books.com",
  '<span data-cfemail="543132",',
  "String.fromCharCode(101,64)",
  "atob('YUBi')",
  '"+"',
  "'",
  '"',
  "<",
  ">",
  "\0",
  "\u200b",
  "\u202e",
  "\ud83d",
  "\n",
  '<iframe srcdoc="<p>fay@harbour-books.com</p>',
] as const;

describe("any page", () => {
  const soup = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
    fc.string({ unit: "binary", maxLength: 300 }),
  );

  test("is read without a throw, and gives only addresses that the judge takes as they are, each once", () => {
    fc.assert(
      fc.property(
        soup,
        fc.constantFrom(null, "text/html", "text/plain", "application/xml", "nonsense"),
        (html, contentType) => {
          const { contacts } = explainPage({ html, url: URL, contentType }).page;
          for (const { email, context } of contacts) {
            const again = {
              text: email,
              method: "mailto",
              before: "",
              after: "",
              context,
              element: null,
            } as const;
            expect(judgeAddress(again, HOST)).toEqual({ kind: "address", email });
          }
          expect(new Set(contacts.map(({ email }) => email)).size).toBe(contacts.length);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe("changes of the markup that a reader does not see keep the result", () => {
  type Item = { readonly local: string; readonly kind: "text" | "link" | "title" };
  const item: fc.Arbitrary<Item> = fc.record({
    local: fc.stringMatching(/^[b-y][a-y]{2,7}q$/),
    kind: fc.constantFrom("text", "link", "title"),
  });
  const items = fc.array(item, { minLength: 1, maxLength: 6 });

  const render = (all: readonly Item[], write: (item: Item, email: string) => string) =>
    all.map((one) => write(one, `${one.local}@harbour-books.com`)).join("\n");

  const plain = ({ kind }: Item, email: string) =>
    ({
      text: `<p>Write to ${email} today.</p>`,
      link: `<p><a class="mail" href="mailto:${email}">Write</a> today.</p>`,
      title: `<p title="${email}" lang="en">Write today.</p>`,
    })[kind];

  /** Entities of the letters, decimal and hexadecimal by turns. */
  const encoded = (email: string) =>
    [...email]
      .map((letter, index) => {
        const code = letter.codePointAt(0) ?? 0;
        return index % 2 === 0 ? `&#${code};` : `&#x${code.toString(16)};`;
      })
      .join("");

  const upperTags = (html: string) =>
    html.replace(/<(\/?)([a-z]+)/g, (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`);

  test.each<[string, (item: Item, email: string) => string]>([
    [
      "wrapped in more blocks",
      (one, email) => `<div><section><div>${plain(one, email)}</div></section></div>`,
    ],
    ["comments between blocks", (one, email) => `<!-- a -->${plain(one, email)}<!-- b > c -->`],
    ["tags in upper case", (one, email) => upperTags(plain(one, email))],
    ["letters as entities", (one, email) => plain(one, encoded(email))],
    ["white space around blocks", (one, email) => `\n\t  ${plain(one, email)}\r\n\r\n`],
    [
      "attributes in another order, with other quotes",
      ({ kind }, email) =>
        ({
          text: `<p id=x>Write to ${email} today.</p>`,
          link: `<p><a href='mailto:${email}' data-x="1" class=mail>Write</a> today.</p>`,
          title: `<p lang='en' title='${email}'>Write today.</p>`,
        })[kind],
    ],
    [
      "split by zero-width characters and soft hyphens",
      ({ kind }, email) =>
        ({
          text: `<p>Write to ${email.replace("@", "\u200b@\u00ad")} today.</p>`,
          link: `<p><a href="mailto:${email}">Wri\u00adte</a> today.</p>`,
          title: `<p title="${email}">Wri\u200bte today.</p>`,
        })[kind],
    ],
    ["in a document of its own", (one, email) => `</p>${plain(one, email)}<p></p>`],
  ])("%s", (_name, write) => {
    fc.assert(
      fc.property(items, (all) => {
        expect(emailsOf(render(all, write))).toEqual(emailsOf(render(all, plain)));
      }),
      { numRuns: 60 },
    );
  });

  test("and the plain page gives what stands on it", () => {
    fc.assert(
      fc.property(items, (all) => {
        const shown = all.filter(({ kind }) => kind !== "title");
        const expected = [...new Set(shown.map(({ local }) => `${local}@harbour-books.com`))];
        expect(emailsOf(render(shown, plain))).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});
