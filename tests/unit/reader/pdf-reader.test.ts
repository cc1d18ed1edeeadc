import { boundBuffers } from "@contact-scanner/core/reader/buffer-budget";
import { openWithFirstPdf, startPdfReader } from "@contact-scanner/core/reader/start-pdf-reader";
import { systemClock } from "@contact-scanner/core/time";
import { afterAll, describe, expect, test } from "vitest";
import { HOSTILE_PDFS } from "../../helpers/hostile-pdfs.ts";
import { writePdf } from "../../helpers/write-pdf.ts";

const reader = startPdfReader({ clock: systemClock });
const { read } = openWithFirstPdf(reader, new AbortController().signal);
afterAll(async () => await reader.close());

const url = "https://acme.com/staff.pdf";

/** Each reading takes the bytes for itself. */
function ordinary() {
  return { pdf: writePdf([{ texts: [{ text: "ann@acme.com", x: 50, y: 700 }] }]), url };
}

describe("a PDF that is", () => {
  test.each(HOSTILE_PDFS)("$name ends as $end, and the next one is read", async ({ make, end }) => {
    const page = await read({ pdf: make(), url });
    if ("fault" in page) {
      expect(page.fault.code).toBe(end);
      expect(page.fault.message).toMatch(/^acme\.com sent a [^\n]+\.$/);
    } else expect("read").toBe(end);
    expect(await read(ordinary())).toMatchObject({ contacts: [{ email: "ann@acme.com", method: "pdf" }] });
  });
});

test("a scan without PDFs starts no thread, and one with them a single one", async () => {
  let opened = 0;
  const counting = {
    openScan: (signal: AbortSignal) => {
      opened++;
      return reader.openScan(signal);
    },
  };
  const scan = openWithFirstPdf(counting, new AbortController().signal);
  scan.end();
  expect(opened).toBe(0);
  await scan.read(ordinary());
  await scan.read(ordinary());
  expect(opened).toBe(1);
});

describe("the budget of a thread's buffers", () => {
  function scope() {
    return { Uint8Array: globalThis.Uint8Array, DecompressionStream: globalThis.DecompressionStream };
  }

  test("ends what asks for more, until the next document", () => {
    const bounded = scope();
    const budget = boundBuffers(bounded);
    expect(new bounded.Uint8Array(100_000_000)).toBeInstanceOf(Uint8Array);
    expect(budget.isUsedUp()).toBe(false);
    expect(() => new bounded.Uint8Array(100_000_000)).toThrow(RangeError);
    expect(budget.isUsedUp()).toBe(true);
    budget.renew();
    expect(new bounded.Uint8Array(100_000_000)).toHaveLength(100_000_000);
  });

  test("leaves arrays of other kinds as they are", () => {
    const bounded = scope();
    boundBuffers(bounded);
    expect([...new bounded.Uint8Array([1, 2, 3])]).toEqual([1, 2, 3]);
    expect([...bounded.Uint8Array.from([1, 2])]).toEqual([1, 2]);
    expect(bounded.Uint8Array.BYTES_PER_ELEMENT).toBe(1);
  });

  test("decodes as the system does", async () => {
    const bounded = scope();
    boundBuffers(bounded);
    const text = "ann@acme.com ".repeat(1_000);
    const deflated = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
    const inflated = deflated.pipeThrough(new bounded.DecompressionStream("deflate"));
    expect(await new Response(inflated).text()).toBe(text);
  });

  test("rejects what is damaged, and is not used up by it", async () => {
    const bounded = scope();
    const budget = boundBuffers(bounded);
    const damaged = new Blob(["no such thing"])
      .stream()
      .pipeThrough(new bounded.DecompressionStream("deflate"));
    await expect(new Response(damaged).text()).rejects.toThrow();
    expect(budget.isUsedUp()).toBe(false);
  });
});
