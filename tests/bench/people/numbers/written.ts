/** A number below a hundred in two digits. */
export function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** A text in groups from its end, with a mark between them. */
export function grouped(text: string, size: number, mark: string): string {
  return text.replace(new RegExp(`\\B(?=(.{${size}})+$)`, "g"), mark);
}

/** A text in groups of four from its front, as accounts are written. */
export function fours(text: string): string {
  return text.replace(/(.{4})(?=.)/g, "$1 ");
}
