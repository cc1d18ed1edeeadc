import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readListText } from "@contact-scanner/cli/list/read-list";
import { expect, test } from "vitest";
import { streamed } from "../../../helpers/async-values.ts";

function file(bytes: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "list-")), "sites.txt");
  writeFileSync(path, bytes);
  return path;
}

test("reads a file, without a byte order mark", async () => {
  const path = file("\ufeffacme.com\nmüller.example\n");
  expect(await readListText(path, streamed([]))).toEqual({ ok: true, text: "acme.com\nmüller.example\n" });
});

test("reads standard input, whose pieces may part a character", async () => {
  const bytes = Buffer.from("müller.example\n");
  const pieces = streamed([bytes.subarray(0, 2), bytes.subarray(2)]);
  expect(await readListText("-", pieces)).toEqual({ ok: true, text: "müller.example\n" });
});

test.each([
  ["a file that is not there", "/does/not/exist", /^The list \/does\/not\/exist cannot be read: ENOENT/],
  [
    "UTF-16, as spreadsheets write it",
    file(Buffer.from("\ufeffacme.com", "utf16le")),
    /is not UTF-8: save it/,
  ],
])("refuses %s", async (_name, path, detail) => {
  expect(await readListText(path, streamed([]))).toEqual({
    ok: false,
    detail: expect.stringMatching(detail),
  });
});

test("stops reading what has no end", async () => {
  let pieces = 0;
  async function* endless() {
    for (;;) {
      pieces += 1;
      yield new Uint8Array(1_000_000);
    }
  }
  expect(await readListText("-", endless())).toMatchObject({
    ok: false,
    detail: expect.stringContaining("larger than"),
  });
  expect(pieces).toBeLessThan(100);
});
