import { describe, expect, test } from "vitest";
import { readList } from "../../../packages/console/src/scan/read-list.ts";

const SITES = "acme.com\nlarkfield.org\n";

describe("a file with a list of sites", () => {
  test.each([
    ["UTF-8", Buffer.from(SITES)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${SITES}`)],
    ["UTF-16, little end first, as Excel writes it", Buffer.from(`\ufeff${SITES}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff${SITES}`, "utf16le").swap16()],
  ])("is read as %s", async (_name, bytes) => {
    expect(await readList(new File([bytes], "sites.csv"))).toEqual({ kind: "read", text: SITES });
  });

  test.each([
    ["a picture", new File([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])], "logo.png"), "no text file"],
    ["more than 5 MB", new File(["a".repeat(5_000_001)], "all.txt"), "larger than 5 MB"],
  ])("is refused when it is %s", async (_name, file, reason) => {
    expect(await readList(file)).toEqual({ kind: "refused", message: expect.stringContaining(reason) });
  });

  test("is refused when it is a folder, which browsers hand over as a file that cannot be read", async () => {
    const folder = {
      name: "lists",
      size: 4_096,
      arrayBuffer: () =>
        Promise.reject(new DOMException("A requested file could not be found", "NotFoundError")),
    };
    expect(await readList(folder)).toEqual({
      kind: "refused",
      message: "lists cannot be read. Is it a folder, or gone?",
    });
  });
});
