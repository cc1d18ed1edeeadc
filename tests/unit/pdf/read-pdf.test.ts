import type { ExtractedPage } from "@contact-scanner/core/extract/page";
import { readPdf } from "@contact-scanner/core/pdf/read-pdf";
import { describe, expect, test } from "vitest";
import { LETTER_WIDTH, type WrittenPage, type WrittenText, writePdf } from "../../helpers/write-pdf.ts";

const URL_OF_PDF = "https://acme.com/files/Staff%20list.pdf";

async function read(pages: readonly WrittenPage[], title?: string): Promise<ExtractedPage> {
  const page = await readPdf({ pdf: writePdf(pages, title === undefined ? {} : { title }), url: URL_OF_PDF });
  if ("fault" in page) throw new Error(page.fault.message);
  return page;
}

async function emailsOf(...texts: readonly WrittenText[]): Promise<string[]> {
  return (await read([{ texts }])).contacts.map(({ email }) => email);
}

/** Texts of a line, one behind the other without a gap. */
function touching(y: number, ...texts: readonly string[]): WrittenText[] {
  return texts.map((text, index) => ({
    text,
    x: 50 + texts.slice(0, index).join("").length * LETTER_WIDTH,
    y,
  }));
}

function lines(...texts: readonly string[]): WrittenText[] {
  return texts.map((text, index) => ({ text, x: 50, y: 700 - 12 * index }));
}

describe("an address is one", () => {
  test("in one text, with what stands around it", async () => {
    const { contacts } = await read([{ texts: lines("Please write to ann@acme.com or call us.") }]);
    expect(contacts).toMatchObject([
      {
        email: "ann@acme.com",
        method: "pdf",
        context: "Please write to ann@acme.com or call us.",
        element: null,
      },
    ]);
  });

  test.each([[["info@", "acme.com"]], [["info", "@", "acme.com"]], [["i", "n", "f", "o", "@acme.", "com"]]])(
    "in several that touch: %s",
    async (texts) => {
      expect(await emailsOf(...touching(700, ...texts))).toEqual(["info@acme.com"]);
    },
  );

  test.each([
    ["behind its sign", ["Write to info@", "acme.com today"]],
    ["before its sign", ["Write to info", "@acme.com today"]],
    ["in its domain", ["Write to info@acme.", "com"]],
  ])("in two lines, divided %s", async (_where, texts) => {
    expect(await emailsOf(...lines(...texts))).toEqual(["info@acme.com"]);
  });

  test.each([
    ["in its domain", ["Write to info@acme-", "group.com today"], "info@acme-group.com"],
    ["in its mailbox", ["Write to sales-", "team@acme.com today"], "sales-team@acme.com"],
  ])("in two lines, divided %s at a hyphen of its own", async (_where, texts, email) => {
    expect(await emailsOf(...lines(...texts))).toEqual([email]);
  });

  test("of text that is written upwards", async () => {
    const at = (text: string, y: number): WrittenText => ({ text, x: 30, y, turn: 90 });
    expect(await emailsOf(at("info@", 100), at("acme.com", 100 + 5 * LETTER_WIDTH))).toEqual([
      "info@acme.com",
    ]);
  });
});

describe("addresses never glue", () => {
  test("to their neighbours in a table", async () => {
    const row = (y: number, ...cells: readonly string[]) =>
      cells.map((text, index) => ({ text, x: 50 + 150 * index, y }));
    const { contacts } = await read([
      {
        texts: [
          ...row(700, "Ann Lee", "ann@acme.com", "bob@acme.com"),
          ...row(688, "Cem Oz", "cem@acme.com", "204"),
        ],
      },
    ]);
    expect(contacts.map(({ email }) => email)).toEqual(["ann@acme.com", "bob@acme.com", "cem@acme.com"]);
    expect(contacts[2]?.context).toContain("Cem Oz cem@acme.com 204");
  });

  test("to the next line", async () => {
    expect(await emailsOf(...lines("ann@acme.com", "bob@acme.com", "acme.org"))).toEqual([
      "ann@acme.com",
      "bob@acme.com",
    ]);
  });

  test("to the line of the column beside them", async () => {
    const left = lines(
      "Our office is open on all days of the",
      "week, write to ann@acme.com or",
      "come by at any time you like to us.",
    );
    const right = lines(
      "The workshop is closed in winter, so",
      "mail bob@acme.com before you come to",
      "bring what we are to mend for you.",
    ).map((text) => ({ ...text, x: 330 }));
    const { contacts } = await read([{ texts: [...left, ...right] }]);
    expect(contacts.map(({ email, context }) => [email, context.includes("workshop")])).toEqual([
      ["ann@acme.com", false],
      ["bob@acme.com", true],
    ]);
  });

  test("to the sentence that begins below", async () => {
    expect(await emailsOf(...lines("Write to ann@acme.com.", "Come and see us."))).toEqual(["ann@acme.com"]);
  });
});

test("a word that is divided at the end of a line is whole in the context", async () => {
  const { contacts } = await read([
    { texts: lines("The address of our customer ser-", "vice is ann@acme.com") },
  ]);
  expect(contacts[0]?.context).toContain("customer service");
});

test("a mailto: link gives its address, with the line that it lies over", async () => {
  const links = [{ url: "mailto:ann@acme.com?subject=Hello", rect: [50, 695, 200, 712] }];
  const { contacts } = await read([{ texts: lines("Ann Lee, press office"), links }]);
  expect(contacts).toMatchObject([
    { email: "ann@acme.com", method: "pdf", context: "Ann Lee, press office (ann@acme.com)" },
  ]);
});

test("what a note shows that lies over the page is part of it", async () => {
  const notes = [{ text: "Write to ann@acme.com", rect: [50, 300, 250, 315] }];
  const { contacts } = await read([{ texts: lines("Acme"), notes }]);
  expect(contacts).toMatchObject([{ email: "ann@acme.com", context: "Acme Write to ann@acme.com" }]);
});

test("telephone numbers are read as those of a text are", async () => {
  const { phones } = await read([{ texts: lines("Telephone: +49 30 901820") }]);
  expect(phones).toMatchObject([{ value: "+4930901820" }]);
});

describe("the title is", () => {
  test.each([
    ["that of the file's metadata", "Our staff", "Our staff"],
    ["without what a program put before it", "Microsoft Word - staff.docx", "staff.docx"],
    ["the file's name where there is none", undefined, "Staff list.pdf"],
    ["the file's name where a program made one up", "untitled", "Staff list.pdf"],
  ])("%s", async (_what, title, expected) => {
    expect((await read([{ texts: [] }], title)).title).toBe(expected);
  });
});

test("of a long file 50 pages are read, and it is told as cut", async () => {
  const pages = Array.from({ length: 60 }, (_, index) => ({ texts: lines(`person${index + 1}@acme.com`) }));
  const { contacts, truncated } = await read(pages);
  expect(contacts).toHaveLength(50);
  expect(truncated).toBe(true);
  expect((await read(pages.slice(0, 50))).truncated).toBe(false);
});
