import { decodeDocument } from "@contact-scanner/core/http/charset";
import { describe, expect, test } from "vitest";

/** A text in many encodings, as bytes in hex: what each encoding's own software writes. */
const ENCODED: readonly (readonly [label: string, text: string, hex: string])[] = [
  ["windows-1250", "Čeština ł", "c865 9a74 696e 6120 b3"],
  ["windows-1251", "Привет", "cff0 e8e2 e5f2"],
  ["windows-1252", "“Grüße” – 5 €", "9347 72fc df65 9420 9620 3520 80"],
  ["windows-1253", "Καλημέρα", "cae1 ebe7 ecdd f1e1"],
  ["windows-1254", "İstanbul ğ", "dd73 7461 6e62 756c 20f0"],
  ["windows-1255", "שלום", "f9ec e5ed"],
  ["windows-1256", "سلام", "d3e1 c7e3"],
  ["windows-1257", "Ąžuolas", "c0fe 756f 6c61 73"],
  ["windows-1258", "Đươ\u0300ng", "d0fd f5cc 6e67"],
  ["windows-874", "ไทย", "e4b7 c2"],
  ["iso-8859-1", "Málaga ñ", "4de1 6c61 6761 20f1"],
  ["iso-8859-2", "Łódź", "a3f3 64bc"],
  ["iso-8859-5", "Привет", "bfe0 d8d2 d5e2"],
  ["iso-8859-7", "Καλημέρα", "cae1 ebe7 ecdd f1e1"],
  ["iso-8859-9", "ışık", "fdfe fd6b"],
  ["iso-8859-15", "5 € œ", "3520 a420 bd"],
  ["iso-8859-16", "Ștefan", "aa74 6566 616e"],
  ["shift_jis", "日本語", "93fa 967b 8cea"],
  ["euc-jp", "日本語", "c6fc cbdc b8ec"],
  ["iso-2022-jp", "日本語", "1b24 4246 7c4b 5c38 6c1b 2842"],
  ["gb2312", "中文", "d6d0 cec4"],
  ["gbk", "中文", "d6d0 cec4"],
  ["gb18030", "中文𠀀", "d6d0 cec4 9532 8236"],
  ["big5", "中文", "a4a4 a4e5"],
  ["euc-kr", "한국어", "c7d1 b1b9 beee"],
  ["koi8-r", "Привет", "f0d2 c9d7 c5d4"],
  ["koi8-u", "їжак", "a7d6 c1cb"],
  ["utf-16le", "Grüße", "4700 7200 fc00 df00 6500"],
  ["utf-16be", "Grüße", "0047 0072 00fc 00df 0065"],
  ["utf-8", "Grüße 日本語", Buffer.from("Grüße 日本語").toString("hex")],
];

function bytes(hex: string): Buffer {
  return Buffer.from(hex.replaceAll(" ", ""), "hex");
}

describe.each(ENCODED)("%s", (label, text, hex) => {
  test("is decoded where the header says it", () => {
    expect(decodeDocument(bytes(hex), `text/html; charset=${label}`)).toBe(text);
    expect(decodeDocument(bytes(hex), `text/html; Charset="${label.toUpperCase()}"`)).toBe(text);
  });

  // What says so in UTF-16 itself cannot be searched for ASCII.
  if (label.startsWith("utf-16")) return;

  test("is decoded where the document says it", () => {
    const meta = Buffer.from(`<!doctype html><meta charset="${label}"><p>`);
    const old = Buffer.from(`<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=${label}"><p>`);
    const xml = Buffer.from(`<?xml version="1.0" encoding="${label}"?><p>`);
    for (const start of [meta, old, xml]) {
      expect(decodeDocument(Buffer.concat([start, bytes(hex)]), "text/html")).toBe(start.toString() + text);
    }
  });
});

describe("which declaration counts", () => {
  const cyrillic = bytes("cff0 e8e2 e5f2");

  test.each([
    ["UTF-8", "efbb bf", Buffer.from("Grüße")],
    ["UTF-16 LE", "fffe", Buffer.from("Grüße", "utf16le")],
    ["UTF-16 BE", "feff", Buffer.from("Grüße", "utf16le").swap16()],
  ])("the byte order mark of %s, against header and meta", (_, mark, text) => {
    const body = Buffer.concat([bytes(mark), text]);
    expect(decodeDocument(body, "text/html; charset=koi8-r")).toBe("Grüße");
  });

  test("the header's, against the document's", () => {
    const body = Buffer.concat([Buffer.from("<meta charset=koi8-r>"), cyrillic]);
    expect(decodeDocument(body, "text/html; charset=windows-1251")).toContain("Привет");
  });

  test("the document's, where nobody knows the header's", () => {
    const body = Buffer.concat([Buffer.from("<meta charset=windows-1251>"), cyrillic]);
    expect(decodeDocument(body, "text/html; charset=klingon")).toContain("Привет");
  });

  test.each([
    ["in a comment", "<!-- <meta charset=koi8-r> -->"],
    ["in one of several comments", "<!--><!-- x --><!-- <meta charset=koi8-r> --><!---->"],
    ["with a label that nobody knows", "<meta charset=klingon>"],
    ["of a script", "<script charset=koi8-r></script>"],
    ["far behind scripts and styles", `<style>${"p{}".repeat(4_000)}</style>`],
  ])("the document's first that counts, not one %s", (_, before) => {
    const body = Buffer.concat([Buffer.from(`${before}<meta charset=windows-1251>`), cyrillic]);
    expect(decodeDocument(body, "text/html")).toContain("Привет");
  });

  test.each(["win-1251", "cp-1251", "WINDOWS1251", "windows-1251, text/html"])(
    "a code page that is spelt %s",
    (label) => {
      expect(decodeDocument(cyrillic, `text/html; charset=${label}`)).toBe("Привет");
    },
  );

  test.each([
    ["cp932", "93fa 967b 8cea", "日本語"],
    ["eucjp", "c6fc cbdc b8ec", "日本語"],
    ["cp936", "d6d0 cec4", "中文"],
    ["gb-2312", "d6d0 cec4", "中文"],
    ["cp949", "c7d1 b1b9 beee", "한국어"],
    ["big-5", "a4a4 a4e5", "中文"],
  ])("a label that sites write and no standard lists: %s", (label, hex, text) => {
    expect(decodeDocument(bytes(hex), `text/html; charset=${label}`)).toBe(text);
  });

  test("x-user-defined of a document, as windows-1252", () => {
    const body = Buffer.concat([Buffer.from("<meta charset=x-user-defined>"), bytes("4772 fcdf 65")]);
    expect(decodeDocument(body, null)).toContain("Grüße");
  });

  test("markup in UTF-16 that has no mark, against header and meta", () => {
    const text = "<!doctype html><p>Grüße 日本語";
    const body = Buffer.from(text, "utf16le");
    for (const type of [null, "text/html; charset=koi8-r", "text/html; charset=utf-16"]) {
      expect(decodeDocument(body, type)).toBe(text);
      expect(decodeDocument(Buffer.from(body).swap16(), type)).toBe(text);
    }
  });

  test("none that says UTF-16 within ASCII", () => {
    expect(decodeDocument(Buffer.from("<meta charset=utf-16><p>Grüße"), null)).toContain("Grüße");
  });

  test.each([
    "utf-7",
    "utf-32",
    "klingon",
    "iso-2022-kr",
    "hz-gb-2312",
    "replacement",
    "",
    "😀",
    "a".repeat(10_000),
  ])("not the label %j, which nobody knows: UTF-8 then, where it is valid", (label) => {
    expect(decodeDocument(Buffer.from("Grüße"), `text/html; charset=${label}`)).toBe("Grüße");
  });

  test("UTF-8 where nothing is declared and it is valid, else windows-1252", () => {
    expect(decodeDocument(Buffer.from("Grüße"), null)).toBe("Grüße");
    expect(decodeDocument(bytes("4772 fcdf 6520 80"), null)).toBe("Grüße €");
  });
});

test("an address is found whatever the declaration lies", () => {
  for (const label of ["shift_jis", "euc-kr", "big5", "gb18030", "koi8-r", "iso-8859-8", "klingon"]) {
    const body = Buffer.from("<p>Schreiben Sie an info@acme.com, Größe");
    expect(decodeDocument(body, `text/html; charset=${label}`)).toContain("info@acme.com");
  }
});
