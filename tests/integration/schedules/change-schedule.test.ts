import { randomUUID } from "node:crypto";
import { NO_LIMITS } from "@contact-scanner/core/jobs/submit-limits";
import { changeSchedule } from "@contact-scanner/core/schedules/change-schedule";
import { createSchedule } from "@contact-scanner/core/schedules/create-schedule";
import { deleteSchedule, listSchedules, requireSchedule } from "@contact-scanner/core/schedules/repository";
import { expect, test } from "vitest";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { letScheduleTimePass, newSchedule } from "../../helpers/schedules.ts";
import { TEST_USER, testDatabase } from "../../helpers/test-database.ts";

const { db } = testDatabase();
const context = apiContext(db);
const HOUR = 3_600;

const weekly = { kind: "cron", cron: "0 6 * * 1", timeZone: "Europe/Berlin" } as const;

test("a change of its times counts the next run from now and leaves the rest", async () => {
  const schedule = await newSchedule(db);
  const changed = await changeSchedule(db, schedule.schedule_id, { timing: weekly });
  expect(changed).toMatchObject({
    every: null,
    cron: "0 6 * * 1",
    time_zone: "Europe/Berlin",
    max_pages: 100,
  });
  // Mondays at 6 and within the hour after it, whenever this runs.
  const berlin = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Berlin",
    weekday: "short",
    hour: "2-digit",
  });
  expect(berlin.format(changed.next_run_at?.getTime() ?? 0)).toMatch(/^Mon,? 0[67]$/);
  const elsewhere = { kind: "cron", timeZone: "America/New_York" } as const;
  const moved = await changeSchedule(db, schedule.schedule_id, { timing: elsewhere });
  expect(moved).toMatchObject({ cron: "0 6 * * 1", time_zone: "America/New_York" });
  expect(moved.next_run_at).not.toEqual(changed.next_run_at);
  const kept = await changeSchedule(db, schedule.schedule_id, { maxPages: 5, maxDepth: 0 });
  expect(kept).toMatchObject({ max_pages: 5, max_depth: 0, next_run_at: moved.next_run_at });
  const every = { kind: "every", every: "2h" } as const;
  const often = await changeSchedule(db, schedule.schedule_id, { timing: every });
  expect(often).toMatchObject({ every: "2h", cron: null, time_zone: null });
  expect(often.next_run_at?.getTime()).toBeLessThanOrEqual(often.updated_at.getTime() + 2 * HOUR * 1_000);
});

test("each choice of pages changes for itself, and an empty list takes one back", async () => {
  const { schedule_id: id } = await newSchedule(db);
  const change = async (body: object) => {
    const answer = await callApi(context, "change-schedule", { path: { schedule_id: id }, body });
    expect(answer.statusCode).toBe(200);
    const { include, exclude, only_languages, start_paths, subdomains, only_changes } = JSON.parse(
      answer.body ?? "",
    );
    return { include, exclude, only_languages, start_paths, subdomains, only_changes };
  };
  const first = { include: ["/team/**"], start_paths: ["/press"], subdomains: false, only_changes: true };
  expect(await change(first)).toEqual({ ...first, exclude: [], only_languages: [] });
  const second = { include: [], exclude: ["/**/print"], subdomains: true };
  const both = { ...first, ...second, only_languages: [] };
  expect(await change(second)).toEqual(both);
  expect(await change({ max_pages: 5 })).toEqual(both);
});

test("a time zone alone is refused where there is no pattern, and changes nothing", async () => {
  const schedule = await newSchedule(db);
  const timing = { kind: "cron", timeZone: "Europe/Berlin" } as const;
  await expect(changeSchedule(db, schedule.schedule_id, { timing, maxPages: 7 })).rejects.toMatchObject({
    code: "invalid_fields",
    fields: [{ field: "time_zone" }],
  });
  expect(await requireSchedule(db, schedule.schedule_id)).toEqual(schedule);
});

test("paused, resumed, and both again: a pause keeps its first time and reason, a resumed one its next run", async () => {
  const { schedule_id: id } = await newSchedule(db);
  const paused = await changeSchedule(db, id, { paused: true });
  expect(paused).toMatchObject({ next_run_at: null, pause_reason: "asked" });
  const again = await changeSchedule(db, id, { paused: true, timing: weekly });
  expect(again).toMatchObject({ next_run_at: null, paused_at: paused.paused_at, cron: "0 6 * * 1" });
  const resumed = await changeSchedule(db, id, { paused: false });
  expect(resumed).toMatchObject({ paused_at: null, pause_reason: null });
  expect(resumed.next_run_at?.getTime()).toBeGreaterThan(resumed.updated_at.getTime());
  expect(await changeSchedule(db, id, { paused: false })).toMatchObject({ next_run_at: resumed.next_run_at });
});

test("times that passed while it was paused are not made up for", async () => {
  const { schedule_id: id } = await newSchedule(db);
  await changeSchedule(db, id, { paused: true });
  await letScheduleTimePass(db, 100 * HOUR);
  const { next_run_at: next, updated_at: at } = await changeSchedule(db, id, { paused: false });
  expect(next?.getTime()).toBeGreaterThan(at.getTime());
});

test("what there is none of is not found; a domain of a URL is made", async () => {
  const id = randomUUID();
  const target = { kind: "domain_id", domainId: id } as const;
  const asked = await Promise.allSettled([
    changeSchedule(db, id, { paused: true }),
    deleteSchedule(db, id),
    requireSchedule(db, id),
    createSchedule(db, { target, userId: TEST_USER.id, timing: weekly }, NO_LIMITS),
  ]);
  for (const settled of asked) {
    expect(settled).toMatchObject({ status: "rejected", reason: { code: "not_found" } });
  }
  const made = await newSchedule(db, { domain: "made.example.com" });
  expect(await newSchedule(db, { domain: "made.example.com" })).toMatchObject({ domain_id: made.domain_id });
});

test("a making counts as a submit", async () => {
  const limits = { maxActiveScans: 0, maxSubmitsPerMinute: 1 };
  const make = () => {
    const target = { kind: "url", domain: `${randomUUID()}.com`, startUrl: null } as const;
    return createSchedule(db, { target, userId: TEST_USER.id, timing: weekly }, limits);
  };
  expect((await make()).quota).toMatchObject({ remaining: 0 });
  await expect(make()).rejects.toMatchObject({ code: "too_many_submits" });
});

test("schedules are listed newest first, page by page, of all domains or of one", async () => {
  const domain = `${randomUUID()}.com`;
  const ids: string[] = [];
  for (const _n of [1, 2, 3]) ids.unshift((await newSchedule(db, { domain })).schedule_id);
  const { domain_id: domainId } = await requireSchedule(db, ids[0] ?? "");
  const first = await listSchedules(db, { domainId }, { after: undefined, limit: 2 });
  const rest = await listSchedules(db, { domainId }, { after: first.at(-1)?.position, limit: 2 });
  expect([...first, ...rest].map(({ row }) => row.schedule_id)).toEqual(ids);
  const all = await listSchedules(db, {}, { after: undefined, limit: 1 });
  expect(all.map(({ row }) => row.schedule_id)).toEqual(ids.slice(0, 1));
});

test.each<[string, unknown, string]>([
  ["both timings", { url: "acme.com", every: "24h", cron: "0 6 * * *" }, "body"],
  ["no timing", { url: "acme.com" }, "body"],
  ["no target", { every: "24h" }, "body"],
  ["a time zone without a pattern", { url: "acme.com", every: "24h", time_zone: "UTC" }, "time_zone"],
  ["a pattern for each minute", { url: "acme.com", cron: "* * * * *" }, "cron"],
  ["a period of minutes", { url: "acme.com", every: "30m" }, "every"],
  ["a URL that is none", { url: "no website", every: "24h" }, "url"],
  ["a pattern that is none", { url: "acme.com", every: "24h", exclude: ["blog"] }, "exclude.0"],
  ["too many pages", { url: "acme.com", every: "24h", max_pages: 1_000_000 }, "max_pages"],
])("a schedule with %s is refused, with the field", async (_name, body, field) => {
  const { statusCode, body: answer = "" } = await callApi(context, "create-schedule", { body });
  expect(statusCode).toBe(422);
  expect(JSON.parse(answer).errors).toEqual([expect.objectContaining({ field })]);
});

test.each<[string, unknown, string]>([
  ["nothing", {}, "body"],
  ["both timings", { every: "24h", cron: "0 6 * * *" }, "body"],
  ["a period and a time zone", { every: "24h", time_zone: "UTC" }, "time_zone"],
  ["a pattern that is none", { include: ["team"] }, "include.0"],
  ["another domain", { domain_id: randomUUID(), max_pages: 5 }, "domain_id"],
])("a change to %s is refused, with the field", async (_name, body, field) => {
  const { schedule_id } = await newSchedule(db);
  const request = { path: { schedule_id }, body };
  const { statusCode, body: answer = "" } = await callApi(context, "change-schedule", request);
  expect(statusCode).toBe(422);
  expect(JSON.parse(answer).errors).toEqual([expect.objectContaining({ field })]);
});
