import { judgeAddress } from "@contact-scanner/core/extract/judge/address";
import {
  addressList,
  isMailto,
  mailtoRecipients,
  withScheme,
} from "@contact-scanner/core/extract/methods/mailto";
import { expect, test } from "vitest";

test.each([
  ["mailto:ann@acme.com", ["ann@acme.com"]],
  ["MAILTO: ann@acme.com ", ["ann@acme.com"]],
  ["mailto:ann@acme.com,bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
  ["mailto:ann@acme.com;%20bob@acme.com , eve@acme.com", ["ann@acme.com", "bob@acme.com", "eve@acme.com"]],
  ["mailto:ann@acme.com?cc=bob@acme.com&BCC=eve@acme.com", ["ann@acme.com", "bob@acme.com", "eve@acme.com"]],
  ["mailto:ann@acme.com?subject=Hi&amp;cc=bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
  ["mailto:?to=ann@acme.com", ["ann@acme.com"]],
  ["mailto:ann%40acme.com", ["ann@acme.com"]],
  ["mailto:ann%2540acme.com", ["ann@acme.com"]],
  ["mailto::ann@acme.com", ["ann@acme.com"]],
  ["mailto:http://ann@acme.com", ["ann@acme.com"]],
  ["mailto:https://www.ann@acme.com", ["ann@acme.com"]],
  ["mailto:>ann@acme.com", ["ann@acme.com"]],
  [String.raw`mailto:\ann@acme.com`, ["ann@acme.com"]],
  ["mailto:ann＠acme.com", ["ann@acme.com"]],
  ["“mailto:ann@acme.com”", ["ann@acme.com"]],
  ["https://web.archive.org/web/2019/mailto:ann@acme.com", ["ann@acme.com"]],
  ["mailto:ann%2Bnews@acme.com", ["ann+news@acme.com"]],
  ["mailto:Ann%20Lee%20%3Cann@acme.com%3E", ["ann@acme.com"]],
  ['mailto:"Lee, Ann" <ann@acme.com>', ["ann@acme.com"]],
  ['mailto:"ann lee"@acme.com', ['"ann lee"@acme.com']],
  ["mailto:ann@acme.com&subject=Hi", ["ann@acme.com"]],
  ["mailto:ann@acme.com?subject=100% wool", ["ann@acme.com"]],
  ["mailto:ann@acme.com?subject=Caf%E9", ["ann@acme.com"]],
  ["mailto:ann@acme.com?subject=ask bob@other.com", ["ann@acme.com"]],
  ["mailto:ann@acme.com#top", ["ann@acme.com"]],
  ["mailto:ann@acme.com>text</a><p class=", ["ann@acme.com"]],
  ["mailto:mailto:ann@acme.com", ["ann@acme.com"]],
  ["mailto://ann@acme.com", ["ann@acme.com"]],
  ["http://mailto:ann@acme.com", ["ann@acme.com"]],
  ["https://acme.com/mailto:ann@acme.com", ["ann@acme.com"]],
  ["mailto%3Aann@acme.com", ["ann@acme.com"]],
  ["mailto:ann[at]acme[dot]com", ["ann@acme.com"]],
  ["znvygb:naa@npzr.pbz", ["ann@acme.com"]],
  ["mailto:ann@acme.co.uk:123", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk:", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk<123", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk<br>", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk</a>", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk!", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk}", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk]", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk%60", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk=", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk_", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk&nbsp;", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.co.uk:subject=Hi", ["ann@acme.co.uk"]],
  ["mailto:ann@acme.com:bob@acme.com", ["ann@acme.com", "bob@acme.com"]],
  ["mailto:to:ann@acme.com", ["ann@acme.com"]],
  ["mailto:e-mail: ann@acme.com", ["ann@acme.com"]],
  ["mailto:[ann@acme.com", ["ann@acme.com"]],
  ["mailto:[ann@acme.com]", ["ann@acme.com"]],
  ["mailto:{ann@acme.com}", ["ann@acme.com"]],
  ["mailto:*ann@acme.com*", ["ann@acme.com"]],
  ["mailto:.ann@acme.com", ["ann@acme.com"]],
  ["mailto:-ann@acme.com", ["ann@acme.com"]],
  ["mailto:•ann@acme.com", ["ann@acme.com"]],
  ["mailto:to=ann@acme.com", ["ann@acme.com"]],
  ["mailto:ann@acme.comsubject=Hi", ["ann@acme.com"]],
  ["mailto:ann@acme.com。", ["ann@acme.com"]],
  ["mailto:Ann<ann@acme.com", ["ann@acme.com"]],
  ["mailto:\u200bann@acme.com", ["ann@acme.com"]],
  ["\u200bmailto:ann@acme.com", ["ann@acme.com"]],
  ["mailto:%E2%80%8Bann@acme.com", ["ann@acme.com"]],
  ["mailto:an\u00adn@ac\u2060me.com\u200e", ["ann@acme.com"]],
  ["mailto:%E2%80%AAann@acme.com%E2%80%AC", ["ann@acme.com"]],
  ["mailto:%C2%A0ann@acme.com\u00a0", ["ann@acme.com"]],
  ["mailto:ann@ acme.com", ["ann@acme.com"]],
  ["mailto:?subject=Read%20this&body=https://acme.com", []],
  ["mailto:", []],
])("%s goes to %j", (url, recipients) => {
  expect(isMailto(url)).toBe(true);
  expect(mailtoRecipients(url)).toEqual(recipients);
});

test.each([
  "mailto:%ZZann@acme.com",
  "mailto:***son@acme.com",
  "mailto:...son@acme.com",
  "mailto:••son@acme.com",
  "mailto:ann@ac*.com",
  "mailto:ann@acme.co*.uk",
  "mailto:ann@g…l.com",
  "mailto:ann@shop.my{{domain}}.com",
  "mailto:ann@acme.co[nospam]x.com",
  "mailto:{{user}}:@acme.com",
  "mailto:[name]@acme.com",
  "mailto:http://ann:secret@acme.com",
  "mailto:@ann@acme.com",
])("%s holds no whole address", (url) => {
  for (const text of mailtoRecipients(url)) {
    const candidate = { text, method: "mailto", before: "", after: "", context: "", element: null } as const;
    expect(judgeAddress(candidate, "acme.com").kind).toBe("rejected");
  }
});

test("digits are turned where the page's script turns them", () => {
  expect(mailtoRecipients("znvygb:naa97@npzr.pbz", { rotatesDigits: true })).toEqual(["ann42@acme.com"]);
});

test.each(["https://acme.com/", "/contact", "tel:123", "#mailto:x"])("%s is no mailto: URL", (url) => {
  expect(isMailto(url)).toBe(false);
});

test("a list's names may hold its separators", () => {
  expect(addressList('"Lee; Ann" <ann@acme.com>, bob@acme.com')).toEqual(["ann@acme.com", "bob@acme.com"]);
});

test("a list is read up to 20,000 characters", () => {
  expect(addressList("ann@acme.com,".repeat(10_000))).toHaveLength(1_539);
});

test("a quote that nothing closes ends no list", () => {
  expect(addressList(`"${"a".repeat(600)},ann@acme.com,"Bob" bob@acme.com`)).toEqual([
    "ann@acme.com",
    "bob@acme.com",
  ]);
});

test.each([
  "maito:",
  "malto:",
  "mailto :",
  "mailto ",
  "mail to:",
  "mailto=",
  "mailto;",
  "email:",
  "mail:",
  "mail-to:",
])("%s is the scheme, misspelt", (scheme) => {
  expect(mailtoRecipients(withScheme(`${scheme}ann@acme.com`))).toEqual(["ann@acme.com"]);
});

test.each([
  "https://acme.com/?mail=ann@acme.com",
  "mail=1",
  "/mailto/ann",
  "mail:list",
  "mailto:ann@acme.com",
])("%s stays as it is", (url) => {
  expect(withScheme(url)).toBe(url);
});
