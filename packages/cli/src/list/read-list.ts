import { createReadStream } from "node:fs";

/** bytes of a list at most: the greatest number of sites has room in it, with a sentence about each */
const MAX_LIST_BYTES = 50_000_000;
/** How a command names standard input. */
const STANDARD_INPUT = "-";

export type ListText =
  | { readonly ok: true; readonly text: string }
  /** A sentence that says why the list cannot be read. */
  | { readonly ok: false; readonly detail: string };

/** The text of a list: a file's, or with `-` that of standard input. */
export async function readListText(file: string, stdin: AsyncIterable<Uint8Array>): Promise<ListText> {
  const name = file === STANDARD_INPUT ? "The list on standard input" : `The list ${file}`;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    const input: AsyncIterable<Uint8Array> = file === STANDARD_INPUT ? stdin : createReadStream(file);
    for await (const chunk of input) {
      bytes += chunk.length;
      if (bytes > MAX_LIST_BYTES) return refuse(`${name} is larger than ${MAX_LIST_BYTES} bytes: split it.`);
      chunks.push(chunk);
    }
  } catch (error) {
    return refuse(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return refuse(`${name} is not UTF-8: save it as that.`);
  }
}

function refuse(detail: string): ListText {
  return { ok: false, detail };
}
