import { readFileSync } from "node:fs";
import { domainToASCII } from "node:url";
import { extractPage } from "@contact-scanner/core/extract/page";
import { describe, expect, it } from "vitest";

/** One page and the addresses it gives: tests/bench/extract/README.md tells what counts. */
type Case = {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly contentType?: string;
  /** All the addresses it must give. */
  readonly expect: readonly string[];
  /** Addresses that are neither right nor wrong. */
  readonly allow?: readonly string[];
};

const FILES = ["fixtures/extract/cases.jsonl", "bench/extract/cases.jsonl", "bench/extract/pages.jsonl"];

/** Cases that extraction does not meet, and why; one that is met after all makes its test fail. */
const KNOWN_MISSES: Readonly<Record<string, string>> = {
  "js-assembled/enkoder-pair": "a loop that swaps pairs of letters would have to be run",
  "munged/at-across-lines": "a sign on a line of its own is not joined with its neighbours",
  "munged/no-space-dot-word": "AT and DOT inside a word without any edge are letters like others",
  "false-positive/spam-trap": "a link that no reader sees is not told from one in a closed tab",
  "robust/cdata-xhtml": "XHTML is read as HTML, in which a CDATA section is a comment",
  "robust/nul-bytes": "NUL at a document's start, without a Content-Type, is taken for a binary file",
};

describe.each(FILES)("%s", (file) => {
  for (const page of readCases(file)) {
    const reason = KNOWN_MISSES[page.id];
    const test = reason === undefined ? it : it.fails;
    test(`${page.id} gives exactly its addresses${reason === undefined ? "" : ` (known miss: ${reason})`}`, () => {
      const allowed = new Set(page.allow?.map(spelling));
      const found = extractPage(page).contacts.map(({ email }) => email);
      expect(found.filter((email) => !allowed.has(email)).sort()).toEqual(page.expect.map(spelling).sort());
    });
  }
});

function readCases(file: string): Case[] {
  return readFileSync(`${import.meta.dirname}/../../${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line): Case => JSON.parse(line));
}

/** The one spelling in which addresses are given: small letters, the domain in ASCII. */
function spelling(email: string): string {
  const [local = "", domain = ""] = email.toLowerCase().split("@");
  return `${local}@${domainToASCII(domain)}`;
}
