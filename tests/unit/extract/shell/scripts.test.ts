import { MOUNT_POINTS } from "@contact-scanner/core/extract/dom/mount-names";
import { parseHtml } from "@contact-scanner/core/extract/dom/parse-html";
import {
  APPLICATION_SCRIPTS,
  beginsApplication,
} from "@contact-scanner/core/extract/shell/application-scripts";
import { IDLE_SCRIPTS, mayFill } from "@contact-scanner/core/extract/shell/idle-scripts";
import { asksForScripts, LOADING_WORDS, saysLoading } from "@contact-scanner/core/extract/shell/script-words";
import { describe, expect, test } from "vitest";

describe.each(APPLICATION_SCRIPTS)("the scripts of $name", ({ url, examples, keep }) => {
  test.each(examples)("begin an application: %s", (script) => {
    expect(script).toMatch(url);
    expect(beginsApplication(script)).toBe(true);
  });
  test.each(keep)("begin none: %s", (script) => expect(beginsApplication(script)).toBe(false));
});

describe.each(IDLE_SCRIPTS)("scripts for $name", ({ sign, examples, keep }) => {
  test.each(examples)("fill no page: %s", (script) => {
    expect(script).toMatch(sign);
    expect(mayFill(script)).toBe(false);
  });
  test.each(keep)("are not these: %s", (script) => expect(mayFill(script)).toBe(true));
});

describe.each(MOUNT_POINTS)("the element of $framework", ({ examples }) => {
  test.each(examples)("is noted while the tree is built: %s", (tag) => {
    expect(parseHtml(`<p>a</p>${tag}`).mounts).toHaveLength(1);
  });
});

test.each([`<p id="rooted">`, `<p id="apple">`, `<p class="root">`, "<application>"])(
  "%s is no element for an application",
  (tag) => expect(parseHtml(tag).mounts).toEqual([]),
);

test.each(LOADING_WORDS)("an application says that it is loading: %s", (words) => {
  expect(saysLoading(words)).toBe(true);
  expect(saysLoading(` ${words}… 12 %`)).toBe(true);
  expect(saysLoading(`${words} Kiel`)).toBe(false);
});

test.each([
  "Please enable JavaScript.",
  "Diese Anwendung benötigt JavaScript.",
  "Для работы сайта включите джаваскрипт.",
  "자바스크립트를 활성화해 주세요.",
  "Πρέπει να ενεργοποιήσετε τη JavaScript.",
])("a page asks for scripts: %s", (text) => expect(asksForScripts(text)).toBe(true));

test.each([
  "Please enable JavaScript to view the comments powered by Disqus.",
  "Bitte aktivieren Sie JavaScript, um die Kommentare zu sehen.",
  "Our menu works without scripts.",
])("a part of a page asks for scripts, or none: %s", (text) => expect(asksForScripts(text)).toBe(false));

test("every row has examples", () => {
  for (const { examples } of [...APPLICATION_SCRIPTS, ...IDLE_SCRIPTS, ...MOUNT_POINTS])
    expect(examples.length).toBeGreaterThan(0);
  for (const { keep } of [...APPLICATION_SCRIPTS, ...IDLE_SCRIPTS]) expect(keep.length).toBeGreaterThan(0);
});
