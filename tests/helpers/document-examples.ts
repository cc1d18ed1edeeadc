import { readFileSync } from "node:fs";

/** A program that a document shows. */
export type DocumentExample = {
  /** The heading that it stands under. */
  readonly heading: string;
  readonly program: string;
};

/** The programs in TypeScript of a document in Markdown, in their order. */
export function documentExamples(path: string): DocumentExample[] {
  const sections = readFileSync(path, "utf8").split(/^(?=#+ )/m);
  return sections.flatMap((section) => {
    const heading = /^#+ (.*)/.exec(section)?.[1] ?? "";
    return [...section.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, program = ""]) => ({ heading, program }));
  });
}
