import { formatFindings } from "@contact-scanner/cli/contacts-report";
import { expect, test } from "vitest";

const job = (jobId: string) => ({ kind: "endless_lease", jobId }) as const;

test("what is wrong is counted in the singular or the plural, with what mends it and where it is", () => {
  expect(formatFindings({ contacts: [], jobs: [job("a")] })).toBe(
    "1 running job whose lease has no end\n" +
      "    (--fix: the lease ended, so that the reconciler sends the job again)\n" +
      "    a\n",
  );
  expect(formatFindings({ contacts: [], jobs: [job("a"), job("b")] })).toMatch(/^2 running jobs whose /);
});

test("of many the first five are shown, and the others counted", () => {
  const text = formatFindings({ contacts: [], jobs: ["a", "b", "c", "d", "e", "f", "g"].map(job) });
  expect(text).toMatch(/^7 running jobs .*\n {4}e\n {4}… and 2 more\n$/s);
});

test("where nothing is wrong it says so", () => {
  expect(formatFindings({ contacts: [], jobs: [] })).toBe("Nothing is wrong.\n");
});
