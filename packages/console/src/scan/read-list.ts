/** bytes of a list that is read from a file: far more than a thousand sites, far less than a browser bears */
const MOST_FILE_BYTES = 5_000_000;

export type ReadList =
  | { readonly kind: "read"; readonly text: string }
  /** Why it could not be, in a sentence. */
  | { readonly kind: "refused"; readonly message: string };

/** The text of a file with a list of sites: UTF-8, or UTF-16 with a byte order mark, as Excel writes "Unicode Text". */
export async function readList(file: Pick<File, "name" | "size" | "arrayBuffer">): Promise<ReadList> {
  const { name, size } = file;
  if (size > MOST_FILE_BYTES) {
    return refused(
      `${name} is larger than 5 MB. A list of sites is a text or CSV file, a site on each line.`,
    );
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return refused(`${name} cannot be read. Is it a folder, or gone?`);
  const text = new TextDecoder(encodingOf(new Uint8Array(bytes))).decode(bytes);
  return text.includes("\0")
    ? refused(`${name} is no text file. Save the sheet as CSV.`)
    : { kind: "read", text };
}

function refused(message: string): ReadList {
  return { kind: "refused", message };
}

/** By the byte order mark (Encoding Standard, 6.1); without one it is UTF-8. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
