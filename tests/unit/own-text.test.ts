import { ownText } from "@contact-scanner/core/own-text";
import { expect, test } from "vitest";

test.each(["", "a", "a name of some length", "ein Größerer", "漢字", "\ud83d", " spaces "])(
  "the text %j stays what it is",
  (text) => expect(ownText(text)).toBe(text),
);
