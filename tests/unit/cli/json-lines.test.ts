import { answerLines, lineId, readLines } from "@contact-scanner/cli/json-lines";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? Buffer.from(part) : part;
}

const question = z.object({ id: lineId, word: z.string("must be a string") });

async function answers(...parts: (string | Uint8Array)[]): Promise<unknown[]> {
  const lines: unknown[] = [];
  const answer = ({ id, word }: z.infer<typeof question>) => {
    if (word === "fail") throw new Error("Failed.");
    return { id, length: word.length };
  };
  for await (const line of answerLines(chunks(...parts), question, answer)) lines.push(JSON.parse(line));
  return lines;
}

describe("JSON lines", () => {
  test("are answered in order, however the bytes arrive", async () => {
    const bytes = Buffer.from('{"id":1,"word":"zoë"}\r\n{"id":"b","word":""}');
    const expected = [
      { id: 1, length: 3 },
      { id: "b", length: 0 },
    ];
    expect(await answers(bytes)).toEqual(expected);
    expect(await answers(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(expected);
  });

  test("a bad line is answered with its error and the rest go on", async () => {
    expect(
      await answers(
        '{"id":1,"word":"a"}\nnot JSON\n\n[]\n{"word":"a"}\n{"id":5}\n{"id":6,"word":"fail"}\n',
        Uint8Array.of(0x22, 0xff, 0x22, 0x0a),
        '{"id":8,"word":"b"}\n',
      ),
    ).toEqual([
      { id: 1, length: 1 },
      { id: null, error: "Line 2: It is not JSON." },
      { id: null, error: "Line 4: It must be an object." },
      { id: null, error: "Line 5: id must be a string or a number" },
      { id: 5, error: "Line 6: word must be a string" },
      { id: 6, error: "Line 7: Failed." },
      { id: null, error: "Line 8: It is not UTF-8." },
      { id: 8, length: 1 },
    ]);
  });

  test("a line that is too long is dropped as it comes, and the next one is read", async () => {
    const lines = [];
    for await (const line of readLines(chunks("123", "4567\n12345\n", "123456"), 5)) lines.push(line);
    expect(lines).toEqual([
      { kind: "unreadable", number: 1, detail: "It is longer than 5 bytes." },
      { kind: "line", number: 2, text: "12345" },
      { kind: "unreadable", number: 3, detail: "It is longer than 5 bytes." },
    ]);
  });

  test("no input gives no answer", async () => {
    expect(await answers()).toEqual([]);
  });
});
