import { createProgress } from "@contact-scanner/cli/progress";
import { expect, test } from "vitest";

test("the progress line counts pages and contacts, one of each in the singular", () => {
  const lines: string[] = [];
  const stream = { isTTY: false, columns: 80, write: (line: string) => lines.push(line) > 0 };
  const progress = createProgress(stream);
  const page = { kind: "page", url: "https://acme.com/", error: null, fault: null, ms: 5 } as const;
  progress.page({ ...page, pagesDone: 1, pagesKnown: 1, emails: ["desk@acme.com"] });
  progress.page({ ...page, pagesDone: 2, pagesKnown: 3, emails: ["desk@acme.com", "tom@acme.com"] });
  expect(lines).toEqual([
    "1 of 1 page · 1 contact · https://acme.com/\n",
    "2 of 3 pages · 2 contacts · https://acme.com/\n",
  ]);
});
