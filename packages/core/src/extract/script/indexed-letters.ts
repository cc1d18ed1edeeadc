import type { Token } from "./tokens.ts";

/** Letters from which on a list of them is read as a text. */
const MIN_LETTERS = 8;

/**
 * The texts of lists that are filled letter by letter, `l[0]='>'; l[1]='|97';`, read from the end, as CodeIgniter's
 * `safe_mailto` writes a link: a number behind a bar is a character's code.
 */
export function indexedLetters(tokens: readonly Token[]): string[] {
  const lists = new Map<string, Map<number, string>>();
  tokens.forEach((name, start) => {
    if (name.kind !== "name" || tokens[start + 2]?.kind !== "number") return;
    const [open, index, close, equals, letter] = tokens.slice(start + 1, start + 6);
    const isEntry = open?.value === "[" && close?.value === "]" && equals?.value === "=";
    if (!isEntry || index?.kind !== "number" || letter?.kind !== "string") return;
    const list = lists.get(name.value) ?? new Map<number, string>();
    lists.set(name.value, list.set(index.value, letterOf(letter.value)));
  });
  return [...lists.values()]
    .filter((list) => list.size >= MIN_LETTERS)
    .map((list) =>
      [...list]
        .sort(([first], [second]) => second - first)
        .map(([, letter]) => letter)
        .join(""),
    );
}

function letterOf(text: string): string {
  const code = /^[| ](\d{1,6})$/.exec(text)?.[1];
  return code !== undefined && Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : text;
}
