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

describe("a few words of an East Asian page are read right", () => {
  test.each([
    ["shift_jis", "アクセス"],
    ["euc-jp", "お問い合わせ"],
    ["euc-kr", "오시는 길"],
    ["big5", "最新消息"],
    ["gbk", "联系方式"],
  ])("in %s", (charset, title) => {
    const html = page(title, "");
    expect(decodeDocument(encodeText(html, charset), null)).toBe(html);
  });

  test("where the text stands far behind the title", () => {
    const html = `<title>お知らせ</title><style>${"p { color: red } ".repeat(2_000)}</style>${JAPANESE}`;
    expect(decodeDocument(encodeText(html, "euc-jp"), null)).toBe(html);
  });
});

describe("a page of one byte a letter that declares nothing is read right", () => {
  test.each([
    ["windows-1251", "Свяжитесь с нами по электронной почте, мы ответим в течение дня."],
    ["windows-1251", "Контакты"],
    ["windows-1251", "Зв’яжіться з нами електронною поштою, ми відповімо протягом дня."],
    ["koi8-u", "Свяжитесь с нами по электронной почте, мы ответим в течение дня."],
    ["iso-8859-5", "По всем вопросам пишите секретарю кафедры."],
    ["ibm866", "По всем вопросам пишите секретарю кафедры."],
    ["windows-1253", "Στείλτε μας το μήνυμα και θα απαντήσουμε σύντομα."],
    ["windows-1255", "לשאלות נוספות ניתן לפנות אלינו בדואר אלקטרוני."],
    ["windows-1256", "للاستفسارات يرجى مراسلتنا على البريد الإلكتروني."],
    ["windows-874", "สอบถามข้อมูลเพิ่มเติมได้ที่อีเมลของเรา"],
    ["windows-1250", "Napište nám, rádi zodpovíme vaše dotazy a přání."],
    ["iso-8859-2", "Spółka z ograniczoną odpowiedzialnością, województwo łódzkie"],
    ["windows-1254", "Sorularınız için yazabilirsiniz, kısa sürede dönüş yapılır."],
    ["windows-1257", "Rašykite mums, atsakysime į visus jūsų klausimus."],
  ])("in %s: %s", (charset, text) => {
    const html = page("Mail", text);
    expect(decodeDocument(encodeLetters(html, charset), null)).toBe(html);
  });
});

describe("a Western page that declares nothing stays what it is", () => {
  test.each([
    "Schreiben Sie uns: Für Rückfragen erreichen Sie das Büro täglich. Grüße aus Köln",
    "Écrivez-nous à l’adresse ci-dessous, nous répondrons dès que possible à votre question",
    "Señor Muñoz",
    "Åsa Öberg, Malmö – “Vi svarar på allt”",
    "Jürgen Groß",
    "Atenção: informações de São Paulo",
    "Âge, À propos",
    "Øl og ærlighed på København",
    "Hafðu samband við þjónustuborðið á Íslandi",
    "©",
  ])("%s is read as it was written", (text) => {
    const html = page("Contact", text);
    expect(decodeDocument(encodeLetters(html, "windows-1252"), null)).toBe(html);
  });
});

test("what a page declares counts more than what it looks like", () => {
  const body = encodeText(JAPANESE, "shift_jis");
  expect(decodeDocument(body, "text/html; charset=iso-8859-1")).not.toContain("お問い合わせ");
});

describe("UTF-8 is told by its letters", () => {
  const html = page("Über uns", "Für Rückfragen erreichen Sie das Büro täglich.");

  test.each([
    ["with a letter that is broken", Buffer.concat([Buffer.from(html), Buffer.of(0xff)]), `${html}\ufffd`],
    ["cut within a letter", Buffer.from(`${html}ü`).subarray(0, -1), `${html}\ufffd`],
  ])("%s, where nothing is declared", (_how, body, text) => {
    expect(decodeDocument(body, "text/html")).toBe(text);
  });

  test("a server that says it of a page in another charset is not believed", () => {
    const body = encodeText(JAPANESE, "shift_jis");
    expect(decodeDocument(body, "text/html; charset=utf-8")).toBe(JAPANESE);
  });

  test("the page's own declaration counts then", () => {
    const czech = `<meta charset="windows-1250"><p>Tři</p>`;
    expect(decodeDocument(encodeLetters(czech, "windows-1250"), "text/html; charset=utf-8")).toBe(czech);
  });
});

/** A charset whose letters have one byte. */
function encodeLetters(text: string, charset: string): Buffer {
  const letters = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(Array.from(text, (letter) => letters.indexOf(letter)));
}
