import { LIMITS } from "@contact-scanner/core/config";
import { terminalSafeJson } from "@contact-scanner/core/site-text";
import * as z from "zod/mini";

/** The most bytes of a line: a page of the greatest size has as many where each of its bytes is written as \u00XX. */
const MAX_LINE_BYTES = 6 * LIMITS.maxPageBytes;
const NEWLINE = 0x0a;

export const MUST_BE_TEXT = "must be a string";
/** Names a line; its answer carries it. */
export const lineId = z.union([z.string(), z.number()], "must be a string or a number");
const identified = z.object({ id: lineId });

type Line =
  | { readonly kind: "line"; readonly number: number; readonly text: string }
  | { readonly kind: "unreadable"; readonly number: number; readonly detail: string };

/**
 * Answers JSON lines one by one. A line that fits `schema` is answered with what `answer` makes of it, any other with
 * `{id, error}`, where `id` is null if none can be read. Empty lines are skipped.
 */
export async function* answerLines<Question>(
  input: AsyncIterable<Uint8Array>,
  schema: z.ZodMiniType<Question>,
  answer: (question: Question) => object,
): AsyncGenerator<string> {
  for await (const line of readLines(input, MAX_LINE_BYTES)) {
    yield `${terminalSafeJson(line.kind === "line" ? answerLine(line, schema, answer) : refuse(null, line, line.detail))}\n`;
  }
}

function answerLine<Question>(
  line: Line & { kind: "line" },
  schema: z.ZodMiniType<Question>,
  answer: (question: Question) => object,
): object {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return refuse(null, line, "It is not JSON.");
  }
  const id = identified.safeParse(value).data?.id ?? null;
  const question = schema.safeParse(value);
  if (!question.success) return refuse(id, line, issuesText(question.error));
  try {
    return answer(question.data);
  } catch (error) {
    return refuse(id, line, error instanceof Error ? error.message : String(error));
  }
}

function issuesText(error: z.core.$ZodError): string {
  return error.issues
    .map(({ path, message }) =>
      path.length === 0 ? "It must be an object." : `${path.join(".")} ${message}`,
    )
    .join("; ");
}

function refuse(id: string | number | null, { number }: Line, detail: string): object {
  return { id, error: `Line ${number}: ${detail}` };
}

/**
 * The lines of a byte stream, of which one at a time is in memory. A line that is too long, or is no UTF-8, is given as
 * unreadable, with the reason and without its text.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let bytes = 0;
  let number = 1;
  const take = (part: Uint8Array) => {
    bytes += part.length;
    if (bytes <= maxBytes) parts.push(part);
    else parts = [];
  };
  const end = (): Line | undefined => {
    const line = bytes > maxBytes ? tooLong(number, maxBytes) : decodeLine(number, Buffer.concat(parts));
    parts = [];
    bytes = 0;
    number += 1;
    return line;
  };
  for await (const chunk of input) {
    let start = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, at));
      start = at + 1;
      const line = end();
      if (line) yield line;
    }
    take(chunk.subarray(start));
  }
  const last = end();
  if (last) yield last;
}

function tooLong(number: number, maxBytes: number): Line {
  return { kind: "unreadable", number, detail: `It is longer than ${maxBytes} bytes.` };
}

/** undefined for an empty line. */
function decodeLine(number: number, bytes: Uint8Array): Line | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? undefined : { kind: "line", number, text };
  } catch {
    return { kind: "unreadable", number, detail: "It is not UTF-8." };
  }
}
