import { pipeline } from "node:stream/promises";

/**
 * Runs standard input through `answer` to standard output: no line is read before the last one is written. A reader
 * that goes away, like `head`, ends it quietly.
 */
export async function pipeLines(
  answer: (input: AsyncIterable<Uint8Array>) => AsyncGenerator<string>,
  hint: string,
): Promise<void> {
  if (process.stdin.isTTY) process.stderr.write(hint);
  try {
    await pipeline(process.stdin, answer, process.stdout, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}

/** Whether a write failed because nobody reads any more. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
