import type { OptionValues } from "@commander-js/extra-typings";
import { COLLECTED_KINDS, type CollectedKind } from "@contact-scanner/core/collection/collection";
import type { ReadingOptions } from "@contact-scanner/core/jobs/scan-options";
import { RENDER_CHOICES, type RenderChoice } from "@contact-scanner/core/rendering/render-choice";
import { collected, NO_VALUES, type Syntax } from "./command-line.ts";

/** Adds the options that say how pages are read. */
export function withReadingOptions<Options extends OptionValues>(syntax: Syntax<Options>) {
  return syntax
    .option(
      "--collect <KIND>",
      `keep this beside addresses, in place of all (repeatable): ${COLLECTED_KINDS.join(", ")}`,
      collected,
      NO_VALUES,
    )
    .option(
      "--render <WHICH>",
      "pages that a browser renders, where there is one (contact-scanner browser): auto, those that only their scripts fill, up to a tenth of --max-pages (auto); always, all; never, none",
    );
}

/** How pages are to be read. Throws a sentence that names what is wrong. */
export function readingOptionsOf(values: {
  readonly collect: readonly string[];
  readonly render?: string | undefined;
}): ReadingOptions {
  return { collect: collectedKindsOf(values.collect), render: renderChoiceOf(values.render) };
}

/** What is to be kept of pages; undefined = all. Throws a sentence that names a word which is no kind. */
function collectedKindsOf(words: readonly string[]): CollectedKind[] | undefined {
  if (words.length === 0) return undefined;
  return words.map((word) => {
    const kind = COLLECTED_KINDS.find((known) => known === word);
    if (kind === undefined) throw new Error(`--collect takes one of ${COLLECTED_KINDS.join(", ")}.`);
    return kind;
  });
}

/** Which pages are to be rendered; undefined = not said. Throws a sentence where the word is no choice. */
function renderChoiceOf(word: string | undefined): RenderChoice | undefined {
  const choice = RENDER_CHOICES.find((known) => known === word);
  if (word !== undefined && choice === undefined) {
    throw new Error(`--render takes one of ${RENDER_CHOICES.join(", ")}.`);
  }
  return choice;
}
