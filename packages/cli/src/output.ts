import { existsSync, rmSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { isClosedPipe } from "./pipe-lines.ts";

/** A file that a command writes. */
export type OutputFile = {
  readonly path: string;
  /** Whether it may replace a file that is there. */
  readonly isForced: boolean;
};

/** The sentence that refuses to write this file; null = it may be written. */
export function outputRefusal({ path, isForced }: OutputFile): string | null {
  return !isForced && existsSync(path) ? `${path} exists. --force replaces it.` : null;
}

/**
 * Writes to the file, or to standard output where none is named. The file has its name once it is whole: until then it
 * stands beside it. Throws when a file of that name came up meanwhile and may not be replaced.
 */
export async function writeOutput(
  file: OutputFile | undefined,
  chunks: AsyncIterable<string | Uint8Array>,
): Promise<void> {
  if (file === undefined) return await writeToStandardOutput(chunks);
  const unfinished = `${file.path}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    // A new file: a link that another user put there is not followed.
    const handle = await open(unfinished, "wx");
    try {
      for await (const chunk of chunks) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const refusal = outputRefusal(file);
    if (refusal !== null) throw new Error(refusal);
    await rename(unfinished, file.path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** A reader that goes away, like `head`, ends it quietly. */
async function writeToStandardOutput(chunks: AsyncIterable<string | Uint8Array>): Promise<void> {
  try {
    await pipeline(chunks, process.stdout, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
