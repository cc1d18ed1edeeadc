import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLogFile } from "@contact-scanner/local/job-log/log-file";
import type { LogLine } from "@contact-scanner/local/job-log/log-line";
import { logFiles, logFolder } from "@contact-scanner/local/job-log/log-place";
import { readJobLog } from "@contact-scanner/local/job-log/read-job-log";
import { afterEach, beforeEach, expect, test } from "vitest";
import { silentLog } from "../../helpers/silent-log.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "contact-scanner-log-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const JOB = "11111111-1111-4111-8111-111111111111";
const OTHER = "22222222-2222-4222-8222-222222222222";
const read = async (jobId: string) => {
  const lines: LogLine[] = [];
  for await (const line of readJobLog(dataDir, jobId)) lines.push(line);
  return lines;
};

test("of a scan its own lines are read, in their order, with their fields", async () => {
  const log = openLogFile(dataDir, silentLog, { now: () => new Date("2026-11-29T12:00:00Z") });
  log.info("Page visited", { job_id: JOB, url: "https://acme.com/", error: null, contacts: 2 });
  log.info("Page visited", { job_id: OTHER, url: `https://acme.com/${JOB}` });
  log.warn("Late", { job_id: JOB, error: new Error("slow") });
  log.info("Of no scan");
  expect(await read(JOB)).toEqual([
    {
      timestamp: "2026-11-29T12:00:00.000Z",
      level: "info",
      message: "Page visited",
      job_id: JOB,
      url: "https://acme.com/",
      contacts: 2,
    },
    expect.objectContaining({
      level: "warn",
      message: "Late",
      error: expect.stringContaining("Error: slow"),
    }),
  ]);
});

test("fields of any kind cost no line, and take the place of none of the line's own", async () => {
  const log = openLogFile(dataDir, silentLog, { now: () => new Date("2026-11-29T12:00:00Z") });
  const circular: Record<string, unknown> = { job: 7 };
  circular.self = circular;
  const unreadable = {
    toJSON() {
      throw new Error("no JSON");
    },
  };
  log.info("Odd", { job_id: JOB, rows: 12n, nested: { rows: 12n }, circular, unreadable, told: () => 1 });
  log.info("Told", { job_id: JOB, message: "other", level: "loud", timestamp: "never" });
  expect(await read(JOB)).toEqual([
    expect.objectContaining({
      message: "Odd",
      rows: "12n",
      nested: "{ rows: 12n }",
      circular: expect.stringContaining("job: 7"),
      unreadable: expect.any(String),
    }),
    { job_id: JOB, timestamp: "2026-11-29T12:00:00.000Z", level: "info", message: "Told" },
  ]);
});

test("the log keeps two files, the newest lines in them, and never grows beyond", async () => {
  const log = openLogFile(dataDir, silentLog, { maxBytes: 2_000 });
  for (let number = 0; number < 200; number++) log.info("Page visited", { job_id: JOB, number });
  const { current, previous } = logFiles(dataDir);
  expect(readdirSync(logFolder(dataDir)).toSorted()).toEqual(["stage.1.jsonl", "stage.jsonl"]);
  for (const file of [current, previous]) expect(statSync(file).size).toBeLessThan(2_200);
  const numbers = (await read(JOB)).map(({ number }) => Number(number));
  expect(numbers.at(-1)).toBe(199);
  expect(numbers).toEqual(numbers.map((_, index) => 200 - numbers.length + index));
});

test("lines that a crash cut off, or that are none, are left out", async () => {
  const log = openLogFile(dataDir, silentLog);
  const { current } = logFiles(dataDir);
  writeFileSync(
    current,
    `{"job_id":"${JOB}"}\n{"timestamp":"2026-11-29T12:00:00Z","job_id":"${JOB}","mess\n`,
  );
  log.info("After it", { job_id: JOB });
  expect((await read(JOB)).map(({ message }) => message)).toEqual(["After it"]);
});

test("a log that cannot be written is told once, and stops nothing", async () => {
  const told: string[] = [];
  const fallback = { ...silentLog, warn: (message: string) => void told.push(message) };
  writeFileSync(logFolder(dataDir), "no folder");
  const log = openLogFile(dataDir, fallback);
  for (const message of ["one", "two"]) log.info(message, { job_id: JOB });
  expect(told).toHaveLength(1);
  expect(existsSync(logFiles(dataDir).current)).toBe(false);
  expect(await read(JOB)).toEqual([]);
});
