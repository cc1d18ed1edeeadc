import { decodeDocument } from "@contact-scanner/core/http/charset";
import { describe, expect, test } from "vitest";
import { encodeText } from "../../helpers/encode-text.ts";

const page = (title: string, text: string) =>
  `<html><head><title>${title}</title></head><body><p>${text} info@mizukaze.example</p></body></html>`;

const JAPANESE = page(
  "お問い合わせ",
  "ご質問やご相談はメールでお気軽にお問い合わせください。担当者より三日以内に返信いたします。",
);
const KOREAN = page(
  "연락처",
  "문의 사항은 전자우편으로 보내 주시기 바랍니다. 담당자가 사흘 안에 답장을 드리겠습니다.",
);
const TRADITIONAL = page(
  "聯絡我們",
  "如有任何問題,歡迎來信與我們聯絡,我們會在三天之內回覆您的來信,謝謝您的支持。",
);
const SIMPLIFIED = page(
  "联系我们",
  "如果您有任何问题,欢迎来信与我们联系,我们会在三天之内回复您的来信,谢谢您的支持。",
);

describe("an East Asian page that declares nothing is read right", () => {
  test.each([
    ["shift_jis", JAPANESE],
    ["euc-jp", JAPANESE],
    ["euc-kr", KOREAN],
    ["big5", TRADITIONAL],
    ["gbk", SIMPLIFIED],
  ])("in %s", (charset, html) => expect(decodeDocument(encodeText(html, charset), "text/html")).toBe(html));

  test("in seven bits", () => {
    const body = Buffer.from("<title>\x1b$B$*Ld$$9g$o$;\x1b(B</title>", "latin1");
    expect(decodeDocument(body, null)).toBe("<title>お問い合わせ</title>");
  });

  test("however much of it is markup before its first letter", () => {
    const html = `<script>${"x = 1;".repeat(20_000)}</script>${JAPANESE}`;
    expect(decodeDocument(encodeText(html, "shift_jis"), null)).toBe(html);
  });
});

describe("a Western page that declares nothing stays what it is", () => {
  test.each([
    "Schreiben Sie uns: Für Rückfragen erreichen Sie das Büro täglich. Grüße aus Köln",
    "Écrivez-nous à l’adresse ci-dessous, nous répondrons dès que possible à votre question",
    "Señor Muñoz",
    "Åsa Öberg, Malmö – “Vi svarar på allt”",
    "Jürgen Groß",
    "©",
  ])("%s is read as it was written", (text) => {
    const html = page("Contact", text);
    expect(decodeDocument(encodeText1252(html), null)).toBe(html);
  });
});

test("what a page declares counts more than what it looks like", () => {
  const body = encodeText(JAPANESE, "shift_jis");
  expect(decodeDocument(body, "text/html; charset=iso-8859-1")).not.toContain("お問い合わせ");
});

/** windows-1252, whose letters have one byte. */
function encodeText1252(text: string): Buffer {
  const letters = new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(Array.from(text, (letter) => letters.indexOf(letter)));
}
