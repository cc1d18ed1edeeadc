/**
 * Letters from which on a list of them is read as a text: hardly an address is shorter, and other lists are.
 */
const MIN_LETTERS = 8;

/**
 * The texts of lists that are filled letter by letter, `l[0]='>'; l[1]='|97';`, read from the end, as CodeIgniter's
 * `safe_mailto` writes a link: a number behind a bar is a character's code.
 */
export class IndexedLetters {
  readonly #lists = new Map<string, Map<number, string>>();

  add(list: string, index: number, text: string): void {
    const letters = this.#lists.get(list) ?? new Map<number, string>();
    this.#lists.set(list, letters.set(index, letterOf(text)));
  }

  texts(): string[] {
    return [...this.#lists.values()]
      .filter((letters) => letters.size >= MIN_LETTERS)
      .map((letters) =>
        [...letters]
          .sort(([first], [second]) => second - first)
          .map(([, letter]) => letter)
          .join(""),
      );
  }
}

function letterOf(text: string): string {
  const code = /^[| ](\d{1,6})$/.exec(text)?.[1];
  return code !== undefined && Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : text;
}
