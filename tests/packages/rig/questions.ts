import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { documentKind } from "@contact-scanner/core/extract/document-kind";
import { explainPage } from "@contact-scanner/core/extract/explain-page";
import { classifyEmail } from "@contact-scanner/core/extract/judge/classify";
import { decodeDocument } from "@contact-scanner/core/http/charset";

const BENCH = resolve(import.meta.dirname, "../../bench/extract");

/** A document that the library is asked about; `bytes` are in base64. */
export type Question = {
  readonly id: string;
  readonly url: string;
  readonly contentType?: string | null;
} & ({ readonly html: string } | { readonly bytes: string });

/** The documents of the extraction bench, and some in charsets that each runtime decodes by itself. */
export function askedQuestions(): Question[] {
  const pages = ["cases.jsonl", "pages.jsonl"].flatMap((file) =>
    readFileSync(join(BENCH, file), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line): Question => JSON.parse(line)),
  );
  return [...pages, ...IN_CHARSETS];
}

/** Bytes in hexadecimal digits, of documents with an address beside letters of the charset. */
const CHARSETS: readonly (readonly [charset: string, letters: string])[] = [
  ["windows-1251", "cff0e8e2e5f2"],
  ["shift_jis", "93fa967b8cea"],
  ["iso-2022-jp", "1b2442467c4b5c386c1b2842"],
  ["gb18030", "d6d0cec4"],
  ["euc-kr", "c7d1b1b9"],
  ["big5", "a4a4a4e5"],
  ["iso-8859-2", "b3f3ebbc"],
];

const IN_CHARSETS: readonly Question[] = CHARSETS.map(([charset, letters]) => {
  const [before, after] = [`<meta charset=${charset}><p>`, " office@acme.com</p>"].map((text) =>
    Buffer.from(text),
  );
  const bytes = Buffer.concat(
    [before ?? "", Buffer.from(letters, "hex"), after ?? ""].map((part) => Buffer.from(part)),
  );
  return { id: charset, url: "https://acme.com/", bytes: bytes.toString("base64") };
});

/** What core says of a document, in the library's words, as JSON leaves it. */
export function answerOfCore(question: Question): unknown {
  const { url, contentType } = question;
  const html =
    "html" in question
      ? question.html
      : decodeDocument(Buffer.from(question.bytes, "base64"), contentType ?? null);
  if (documentKind(contentType, html) === "binary") return { error: "not_text" };
  const { page, rejected, told } = explainPage({ html, url, contentType });
  const { title, wordCount, directives, phones, profiles, forms, organization, links, shell, truncated } =
    page;
  const contacts = page.contacts.map((contact) => ({
    ...contact,
    reason: classifyEmail(contact.email, new URL(url).hostname, told).reason,
  }));
  const found = { contacts, phones, profiles, forms, organization, links, rejected };
  const needsScript = shell !== null;
  return JSON.parse(
    JSON.stringify({ title, language: directives.language, wordCount, ...found, needsScript, truncated }),
  );
}
