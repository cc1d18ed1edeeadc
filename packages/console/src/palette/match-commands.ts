/** Something that the palette leads to or does. */
export type Command = {
  readonly id: string;
  readonly title: string;
  /** What kind of thing it is, said beside the title. */
  readonly kind: string;
  readonly run: () => void;
};

/** commands that are shown at once: what fits without a long way down */
const MOST_SHOWN = 12;

/** The commands of which title or kind hold every word, those whose title begins with the first word before others. */
export function matchCommands(commands: readonly Command[], text: string): Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  const matching = commands.filter(({ title, kind }) => {
    const whole = `${title} ${kind}`.toLowerCase();
    return words.every((word) => whole.includes(word));
  });
  if (first === undefined) return matching.slice(0, MOST_SHOWN);
  const begins = ({ title }: Command): boolean => title.toLowerCase().startsWith(first);
  return [...matching.filter(begins), ...matching.filter((command) => !begins(command))].slice(0, MOST_SHOWN);
}
