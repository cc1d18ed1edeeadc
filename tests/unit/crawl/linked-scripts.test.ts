import { EMPTY_COUNTERS } from "@contact-scanner/core/crawl/checkpoint";
import { createScriptReader } from "@contact-scanner/core/crawl/linked-scripts";
import { failedPage } from "@contact-scanner/core/crawl/read-document";
import { extractDocument } from "@contact-scanner/core/extract/linked-page";
import type { FetchResult } from "@contact-scanner/core/http/fetch";
import { expect, test } from "vitest";

const SITE = "https://tallowick.com/";

/** URLs that a reader asks for, of a page that names twenty scripts, where a scan has read so many files and bytes. */
async function asked(before: { scriptFiles: number; scriptBytes: number }): Promise<string[]> {
  const urls: string[] = [];
  const reader = createScriptReader(
    {
      extract: extractDocument,
      robots: { policyFor: async () => ({ kind: "allow_all", reason: "There is none." }) },
      askFor: async ({ url }): Promise<FetchResult> => {
        urls.push(url);
        const fault = { code: "bad_response", message: "There is nothing.", retry: "never" } as const;
        return { kind: "failed", url, status: null, fault };
      },
      isExcluded: () => false,
    },
    before,
  );
  const fault = { code: "unparsable", message: "A shell.", retry: "never" } as const;
  const { record } = failedPage({ url: SITE, status: 200 }, fault, { depth: 0, fetchMs: 0 });
  const scripts = Array.from({ length: 20 }, (_, index) => `${SITE}assets/part-${index}.js`);
  await reader.read({ record, scripts, data: [] });
  return urls;
}

test("a scan that begins asks for as many script files as a scan may read", async () => {
  expect(await asked(EMPTY_COUNTERS)).toHaveLength(20);
});

test("who goes on with a scan reads what is left of its files and bytes", async () => {
  expect(await asked({ scriptFiles: 17, scriptBytes: 0 })).toHaveLength(3);
  expect(await asked({ scriptFiles: 20, scriptBytes: 0 })).toEqual([]);
  expect(await asked({ scriptFiles: 1, scriptBytes: 3_000_000 })).toEqual([]);
});
