/** Media that are not the screen of a desk: what is hidden on paper, or below a width, is shown to other readers. */
const OTHER_MEDIA = /@media\s+print|@media[^{}]{0,200}max-(?:device-)?width/i;

/** Selectors and declarations of a sheet's rules, those for other media left out. Linear in `source`. */
export function* styleRules(source: string): Generator<[selectors: string, declarations: string]> {
  const sheet = withoutComments(source);
  let start = 0;
  let skipDepth = 0;
  for (let open = sheet.indexOf("{"); open >= 0; open = nextBrace(sheet, start)) {
    const block = sheet.slice(start, open);
    // `@import …;` and other statements without a block may stand before.
    const prelude = block.slice(block.lastIndexOf(";") + 1);
    if (sheet[open] === "}") {
      if (skipDepth > 0) skipDepth--;
      start = open + 1;
      continue;
    }
    if (prelude.trimStart().startsWith("@") && !/@font-face|@page/i.test(prelude)) {
      if (skipDepth > 0 || OTHER_MEDIA.test(prelude)) skipDepth++;
      start = open + 1;
      continue;
    }
    const close = sheet.indexOf("}", open);
    if (close < 0) return;
    if (skipDepth === 0) yield [prelude, sheet.slice(open + 1, close)];
    start = close + 1;
  }
}

/** A sheet with a blank in the place of each comment, and of what follows one that is not closed. */
function withoutComments(sheet: string): string {
  const parts: string[] = [];
  let start = 0;
  for (let open = sheet.indexOf("/*"); open >= 0; open = sheet.indexOf("/*", start)) {
    parts.push(sheet.slice(start, open));
    const close = sheet.indexOf("*/", open + 2);
    start = close < 0 ? sheet.length : close + 2;
  }
  return [...parts, sheet.slice(start)].join(" ");
}

function nextBrace(sheet: string, from: number): number {
  for (let index = from; index < sheet.length; index++) {
    const char = sheet[index];
    if (char === "{" || char === "}") return index;
  }
  return -1;
}
