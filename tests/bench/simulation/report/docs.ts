import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PAGE = join(import.meta.dirname, "../../../../docs/scale.md");

const beginOf = (part: string) => `<!-- simulate: ${part} -->`;
const endOf = (part: string) => `<!-- simulate: end of ${part} -->`;

/** A page's text with another content between the marks of a part. Throws where the marks are not there. */
export function withPart(page: string, part: string, content: string): string {
  const start = page.indexOf(beginOf(part));
  const end = page.indexOf(endOf(part), start);
  if (start < 0 || end < 0) throw new Error(`The page has no place for ${part}.`);
  return `${page.slice(0, start)}${beginOf(part)}\n\n${content}\n\n${page.slice(end)}`;
}

/** Writes what a command printed into docs/scale.md, in the place of what stood there. */
export function writePart(part: string, content: string): void {
  writeFileSync(PAGE, withPart(readFileSync(PAGE, "utf8"), part, content));
}
