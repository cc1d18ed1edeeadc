import { changeLine, duration, watchTable } from "@contact-scanner/cli/watch-table";
import type { WatchedJob } from "@contact-scanner/core/jobs/watch-jobs";
import { expect, test } from "vitest";

const job: WatchedJob = {
  job_id: "11111111-1111-4111-8111-111111111111",
  domain: "acme.com",
  status: "running",
  waiting: false,
  paused: false,
  pages_done: 12,
  pages_known: 340,
  contacts: 7,
  more_contacts: false,
  age_seconds: 185,
  attempts: 1,
  lease_age_seconds: 3,
  error: null,
};
const SCREEN = { columns: 120, rows: 24 };

test("a scan is a row: how it stands, pages of those known, contacts, age, attempt, and its worker's last sign", () => {
  const [head = "", row = ""] = watchTable([job], SCREEN);
  expect(head.split(/ {2,}/)).toEqual([
    ...["JOB", "DOMAIN", "STATUS", "PAGES", "CONTACTS", "AGE", "ATTEMPT", "WORKER"],
  ]);
  expect(row.split(/ {2,}/)).toEqual([job.job_id, "acme.com", "running", "12/340", "7", "3m05s", "1", "3s"]);
});

test.each([
  [{ paused: true }, "paused"],
  [{ waiting: true, status: "pending" as const }, "waiting"],
  [{ lease_age_seconds: null }, "none"],
  [{ lease_age_seconds: 70 }, "silent 1m10s"],
  [{ domain: null }, "(deleted)"],
  [{ contacts: 1_000, more_contacts: true }, "1000+"],
  [{ domain: "xn--mnchen-3ya.de" }, "münchen.de"],
])("%j is told as %s", (facts, word) => {
  expect(watchTable([{ ...job, ...facts }], SCREEN)[1]).toContain(word);
});

test("the table fits its terminal: the oldest first, and how many are not shown", () => {
  const jobs = Array.from({ length: 30 }, (_, index) => ({ ...job, age_seconds: index }));
  const lines = watchTable(jobs, { columns: 60, rows: 10 });
  expect(lines).toHaveLength(9);
  expect(lines.every((line) => line.length < 60)).toBe(true);
  expect(lines.at(-1)).toBe("and 23 more");
  expect(watchTable(jobs, { columns: 200, rows: 10 })[1]).toContain("29s");
  expect(watchTable([], SCREEN)).toEqual(["No scan is active."]);
});

test("the line of a change says nothing that changes by itself, and why a scan failed in one line", () => {
  expect(changeLine({ ...job, age_seconds: 999, lease_age_seconds: 50 })).toBe(changeLine(job));
  expect(changeLine({ ...job, status: "failed", error: "No\nanswer" })).toMatch(/failed .*No answer$/);
});

test.each([
  [0, "0s"],
  [59, "59s"],
  [60, "1m00s"],
  [3_599, "59m59s"],
  [7_620, "2h07m"],
  [273_600, "3d04h"],
])("%i seconds are %s", (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
