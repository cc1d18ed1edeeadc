import { routeList } from "@contact-scanner/functions/route-list";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callApi } from "../../helpers/api-call.ts";
import { apiContext } from "../../helpers/api-context.ts";
import { planAsIfLarger } from "../../helpers/size/as-if-larger.ts";
import { backgroundWork } from "../../helpers/size/background-work.ts";
import { fillDatabase } from "../../helpers/size/fill-database.ts";
import { costlySteps, describePlan, parsePlans } from "../../helpers/size/plan.ts";
import { type RecordedStatement, recordingDatabase } from "../../helpers/size/recorded-statements.ts";
import { routeRequests } from "../../helpers/size/route-requests.ts";
import { findSubjects } from "../../helpers/size/subjects.ts";
import { testDatabase } from "../../helpers/test-database.ts";

/** Pages that the test's database has, and how many times as many PostgreSQL plans for: a million. */
const SIZE = { pages: 20_000, times: 50 };
/** Rows of the largest page of a list: a sort of more takes longer than to read the page. */
const MOST_SORTED = 1_000;

/** Tables that have few rows however many pages there are, or are read whole for what is stated. */
const SMALL_TABLES: Readonly<Record<string, string>> = {
  api_keys: "some of each user",
  frontier: "an older version's, empty here: PostgreSQL takes an empty table for one of a few pages",
  profiles: "the users",
  submit_counters: "one a user",
  usage_days: "one a user and day",
  usage_key_days: "one a key and day",
  webhooks: "some of each user",
};

/** Steps that are meant, by what sends the statement. */
const MEANT: readonly { readonly sentBy: RegExp; readonly step: RegExp; readonly reason: string }[] = [
  {
    sentBy: /^remove-contact/,
    step: /^Sort of/,
    reason: "of keys PostgreSQL expects a hundredth of all texts, as it has not seen them: they have a few",
  },
  {
    sentBy: /^usage: by key$/,
    step: /^Sort of 1\d{3}$/,
    reason: "a user's days of a year, each with some keys, are no more than that",
  },
  {
    sentBy: /^list-jobs: a batch$/,
    step: /^Sort of 1\d{3}$/,
    reason: "a batch has 1,000 scans at most, and each of these batches a fiftieth of all rows",
  },
  {
    sentBy: /^a scan's pages, for who resumes it$/,
    step: /^Sort of/,
    reason: "who resumes a scan reads all of its pages, 10,000 at most, in their order",
  },
  {
    sentBy: /^contacts -- check: jobs$/,
    step: /^Seq Scan jobs$/,
    reason: "it looks at more jobs in one statement than this database has",
  },
  {
    sentBy: /^retention: count what is due$/,
    step: /^Seq Scan webhook_events$/,
    reason: "all events of this database are due: to count them it reads them",
  },
];

const { url } = testDatabase();
const recording = recordingDatabase(url);
let statements: readonly RecordedStatement[] = [];

beforeAll(async () => {
  await fillDatabase(url, { pages: SIZE.pages, seed: 1 });
  const subjects = await findSubjects(recording.db);
  const context = apiContext(recording.db, subjects.userId);
  const requests = routeRequests(subjects);
  for (const { entry } of routeList) {
    for (const { what, request } of requests[entry]) {
      const name = what === "" ? entry : `${entry}: ${what}`;
      const { statusCode, body } = await recording.noteAs(name, () => callApi(context, entry, request(0)));
      expect(statusCode, `${name}: ${body}`).toBeLessThan(400);
    }
  }
  for (const { name, run } of backgroundWork(context, subjects)) await recording.noteAs(name, run);
  statements = recording.statements().filter(({ sentBy }) => sentBy !== "");
  await planAsIfLarger(url, { times: SIZE.times, stays: Object.keys(SMALL_TABLES) });
});
afterAll(() => recording.db.destroy());

test("at a million pages no statement reads a large table whole, or sorts more than a page's rows", async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const costly: string[] = [];
  for (const { sentBy, sql, parameters } of statements) {
    const { rows } = await client.query(`explain (format json) ${sql}`, [...parameters]);
    for (const plan of parsePlans(rows)) {
      const steps = costlySteps(plan, { isSmall: (table) => table in SMALL_TABLES, mostSorted: MOST_SORTED });
      const unmeant = steps.filter(
        (step) => !MEANT.some((meant) => meant.sentBy.test(sentBy) && meant.step.test(step)),
      );
      if (unmeant.length > 0) costly.push(`${sentBy}: ${unmeant.join(", ")}\n${sql}\n${describePlan(plan)}`);
    }
  }
  await client.end();
  expect(costly).toEqual([]);
});
