import { readFileSync } from "node:fs";

/** A program in a document, and what the document says that it prints. */
export type DocExample = { readonly name: string; readonly code: string; readonly printed: string };

const EXAMPLE = /^```js\n(.*?)^```\n\nprints\n\n^```text\n(.*?)^```$/gms;
const PROGRAM = /^```js$/gm;
const HEADING = /^#+ (.+)$/gm;

/** The programs of a document, each named by the heading over it. One that says nothing of its output is a mistake. */
export function docExamples(path: string): DocExample[] {
  const text = readFileSync(path, "utf8");
  const examples = [...text.matchAll(EXAMPLE)].map(({ index, 1: code = "", 2: printed = "" }, number) => {
    const headings = [...text.slice(0, index).matchAll(HEADING)];
    return { name: `${headings.at(-1)?.[1] ?? ""} (${number + 1})`, code, printed };
  });
  const programs = [...text.matchAll(PROGRAM)].length;
  if (programs !== examples.length)
    throw new Error(`${path} has ${programs} programs, and says of ${examples.length} what they print.`);
  return examples;
}
