const CONTROL: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  v: "\v",
  "0": "\0",
  "\n": "",
  "\r": "",
};
const NUMBERED = /x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}|([0-3][0-7]{2}|[1-7][0-7]?)/iy;

/** The escape that begins at a backslash of a string literal (ECMAScript, 12.9.4). */
export function escapeAt(source: string, index: number): { value: string; end: number } {
  NUMBERED.lastIndex = index + 1;
  const match = NUMBERED.exec(source);
  if (match) {
    const [all, short, long, braced, octal] = match;
    const hexadecimal = short ?? long ?? braced;
    const code =
      hexadecimal === undefined ? Number.parseInt(octal ?? "", 8) : Number.parseInt(hexadecimal, 16);
    return { value: code <= 0x10ffff ? String.fromCodePoint(code) : "", end: index + 1 + all.length };
  }
  const char = source[index + 1] ?? "";
  return { value: CONTROL[char] ?? char, end: index + 2 };
}
