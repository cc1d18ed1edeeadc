/** A text in a charset that Node can only read: each letter by the one or two bytes that are read as it. */
export function encodeText(text: string, charset: string): Buffer {
  const bytesOf = lettersOf(charset);
  return Buffer.concat(
    Array.from(text, (letter) => {
      const bytes = letter < "\x80" ? Buffer.from(letter) : bytesOf.get(letter);
      if (bytes === undefined) throw new Error(`${charset} has no ${letter}.`);
      return bytes;
    }),
  );
}

function lettersOf(charset: string): Map<string, Buffer> {
  const decoder = new TextDecoder(charset);
  const letters = new Map<string, Buffer>();
  for (let lead = 0x80; lead < 0x100; lead++) {
    for (let trail = 0x40; trail < 0x100; trail++) {
      const bytes = Buffer.from([lead, trail]);
      const letter = decoder.decode(bytes);
      if ([...letter].length === 1 && letter !== "\ufffd" && !letters.has(letter)) letters.set(letter, bytes);
    }
  }
  return letters;
}
