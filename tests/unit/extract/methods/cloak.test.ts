import { cloakedAddresses } from "@contact-scanner/core/extract/methods/cloak";
import { describe, expect, test } from "vitest";
import { firstElement } from "../../../helpers/markup.ts";

function hidden(html: string): string[] {
  return cloakedAddresses(firstElement(html));
}

const BASE64 = (text: string) => Buffer.from(text).toString("base64");

describe("addresses that a content management system hid", () => {
  test.each([
    ["TYPO3, its offset told", `<a href="javascript:linkTo_UnCryptMailto('ocknvq,cppBceog0eqo',-2);">`],
    ["TYPO3, its offset guessed", `<a href="javascript:linkTo_UnCryptMailto(%27nbjmup+booAbdnf/dpn%27);">`],
    ["TYPO3, a slash in it escaped", `<a href="javascript:linkTo_UnCryptMailto('nbjmup+booAbdnf\\/dpn');">`],
    [
      "TYPO3, the escape percent-encoded",
      `<a href="javascript:linkTo_UnCryptMailto(%27nbjmup%2BbooAbdnf%5C%2Fdpn%27);">`,
    ],
    ["TYPO3, escapes by number", `<a onclick="linkTo_UnCryptMailto('nbjmup\\u002BbooAbdnf\\x2Fdpn')">`],
    ["TYPO3, the colon moved too", `<a href="javascript:linkTo_UnCryptMailto('nbjmup;booAbdnf/dpn');">`],
    ["all characters moved by three", `<a onclick="linkTo_UnCryptMailto('pdlowr=dqqCdfph1frp',-3)">`],
    ["all moved, without the scheme", `<a onclick="return decryptMail('dqqCdfph1frp')">`],
    ["TYPO3 11", '<a href="#" data-mailto-token="nbjmup+booAbdnf/dpn" data-mailto-vector="1">'],
    ["CryptX, each letter moved by one", `<a href="javascript:DeCryptX('nbjmup;booAbdnf/dpn')">`],
    ["CryptX, each behind its digit", `<a href="javascript:DeCryptX('0a1o2p3C0a1d2o3h0.1d2q3p')">`],
    ["REDAXO's obfuscator", '<a href="javascript:decryptUnicorn(naa@npzr.pbz)">'],
    ["Joomla 4", `<joomla-hidden-mail first="${BASE64("ann")}" last="${BASE64("acme.com")}">`],
    ["Joomla 4, by its text", `<joomla-hidden-mail text="${BASE64("ann@acme.com")}">`],
    [
      "SpamSpan",
      '<span class="spamspan"><span class="u">ann</span> [at] <span class="d">acme [dot] com</span></span>',
    ],
  ])("%s", (_name, html) => {
    expect(hidden(html)).toEqual(["ann@acme.com"]);
  });

  test.each([
    `<a href="javascript:linkTo_UnCryptMailto('nbjmup+booAbdnf/dpn${"b".repeat(1_000)}')">`,
    `<a data-mailto-token="nbjmup+booAbdnf/dpn${"b".repeat(1_000)}">`,
    '<a href="mailto:ann@acme.com">',
    `<a href="javascript:linkTo_UnCryptMailto('')">`,
    `<a href="javascript:DeCryptX('0h0i')">`,
    `<a onclick="decryptPage('8f14e45fceea167a5a36dedd4bea2543')">`,
    '<joomla-hidden-mail first="?" last="?">',
    '<span class="spamspan">ann</span>',
    `<span class="spamspan"><span class="u">${"a".repeat(1_000)}</span><span class="d">acme.com</span></span>`,
  ])("none in %s", (html) => {
    expect(hidden(html)).toEqual([]);
  });
});
