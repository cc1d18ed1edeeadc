import { writtenLanguage } from "@contact-scanner/core/extract/phones/written-language";
import { expect, test } from "vitest";

test.each([
  ["en", "This is the home of our club and you are welcome to visit us."],
  ["de", "Das ist die Seite der Firma und wir sind für Sie da."],
  ["fr", "Nous sommes dans les locaux de la mairie et pour vous sur rendez-vous."],
  ["da", "Det er af foreningen og til jer, som har været der efter mødet."],
  ["id", "Kami adalah komunitas yang bekerja untuk energi dan iklim dari Sumatera dengan warga."],
])("%s: %s", (language, text) => expect(writtenLanguage(text)).toBe(language));

test.each(["Home News Team Contact", "Anna de la Cruz, Paul de la Rue", "会社概要"])("not told: %s", (text) =>
  expect(writtenLanguage(text)).toBeUndefined(),
);
