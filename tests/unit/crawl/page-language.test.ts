import {
  isOtherLanguage,
  languageTag,
  pathLanguage,
  toldLanguages,
} from "@contact-scanner/core/crawl/page-language";
import { describe, expect, test } from "vitest";

test.each([
  ["de", "de"],
  ["DE-at", "de-AT"],
  ["zh-hant-tw", "zh-Hant-TW"],
  ["iw", "he"],
  ["nb-NO", "no-NO"],
  ["nn", "no"],
])("the code %s is %s", (code, tag) => expect(languageTag(code)).toBe(tag));

test.each(["", "d", "german", "de_AT", "x-default", "und", "mul", "de-", "1", "de\n", "de-".repeat(20)])(
  "no code of a language: %j",
  (code) => expect(languageTag(code)).toBeNull(),
);

test.each([
  ["de_AT", ["de-AT"]],
  ["de, en-GB", ["de", "en-GB"]],
  [" EN ", ["en"]],
  ["x-default", []],
  ["english", []],
  ["", []],
])("a site that tells %j tells of %j", (text, tags) => expect(toldLanguages(text)).toEqual(tags));

describe("of a scan for one language, a page is in another", () => {
  const isOther = (told: string, chosen: string) =>
    isOtherLanguage(toldLanguages(told), toldLanguages(chosen));

  test.each([
    ["en", "de"],
    ["pt-PT", "pt-BR"],
    ["den", "de"],
    ["en, fr", "de"],
  ])("that tells %s where %s is wanted", (told, chosen) => expect(isOther(told, chosen)).toBe(true));

  test.each([
    ["de", "de"],
    ["de-AT", "de"],
    ["pt", "pt-BR"],
    ["nb", "no"],
    ["en, de", "de"],
    ["", "de"],
    ["x-default", "de"],
    ["fr", "de, fr"],
  ])("not one that tells %s where %s is wanted", (told, chosen) => expect(isOther(told, chosen)).toBe(false));
});

describe("a path", () => {
  test.each([
    ["/de", "de"],
    ["/fr/contact", "fr"],
    ["/DE/", "de"],
    ["/de-at/team", "de-AT"],
    ["/pt_BR/", "pt-BR"],
    ["/de-de/", "de-DE"],
    ["/zh-hant/", "zh-Hant"],
  ])("%s is in %s", (path, tag) => expect(pathLanguage(`https://acme.example${path}`)).toBe(tag));

  test.each([
    "/",
    "/team/de/",
    "/default/",
    "/de.html",
    "/uk/",
    "/ca-fr/",
    "/be/",
    "/de-fr/",
    "/us/",
    "/xx/",
  ])("%s names no language for sure", (path) =>
    expect(pathLanguage(`https://acme.example${path}`)).toBeNull(),
  );
});
