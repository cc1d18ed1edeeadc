import { ownText } from "./own-text.ts";

/** How much is remembered. */
export type RememberedLimits = {
  /** answers kept at least; at most twice as many */
  readonly answers: number;
  /** characters of a text up to which its answer is kept, so that the whole is bounded in bytes too */
  readonly chars: number;
};

/**
 * An answer with its text. The text is a copy: the one that was asked about may be a piece of a page, and would keep
 * all of the page in memory.
 */
type Known<Answer> = { readonly text: string; readonly answer: Answer };

/** Gives the answer for a text, by `work` where it is not remembered. `work` must depend on the text alone. */
export type Memory<Answer> = (text: string, work: () => Answer) => Answer;

/**
 * Remembers answers to texts. Those that were asked for lately are at hand and the others are worked out again, so that
 * what is remembered decides about time and about nothing else.
 */
export function createMemory<Answer>({ answers, chars }: RememberedLimits): Memory<Answer> {
  let recent = new Map<string, Known<Answer>>();
  let earlier = recent;

  function keep(known: Known<Answer>): Answer {
    if (recent.size >= answers) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(known.text, known);
    return known.answer;
  }

  return (text, work) => {
    if (text.length > chars) return work();
    const known = recent.get(text);
    if (known) return known.answer;
    return keep(earlier.get(text) ?? { text: ownText(text), answer: work() });
  };
}

/** A function of a text that remembers its answers. */
export function remembered<Answer>(
  work: (text: string) => Answer,
  limits: RememberedLimits,
): (text: string) => Answer {
  const memory = createMemory<Answer>(limits);
  return (text) => memory(text, () => work(text));
}
