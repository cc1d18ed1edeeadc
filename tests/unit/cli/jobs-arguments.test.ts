import { type JobsCommand, parseJobsArguments } from "@contact-scanner/cli/jobs-arguments";
import { expect, test } from "vitest";

const jobId = "11111111-1111-4111-8111-111111111111";
const run = (command: JobsCommand) => ({ kind: "run", command });

test.each([
  [["list"], run({ kind: "list", status: undefined })],
  [["list", "--status", "failed"], run({ kind: "list", status: "failed" })],
  [["watch"], run({ kind: "watch", jobId: undefined, asJson: false })],
  [["watch", "--json"], run({ kind: "watch", jobId: undefined, asJson: true })],
  [["watch", jobId], run({ kind: "watch", jobId, asJson: false })],
  [["log", jobId], run({ kind: "log", jobId })],
  [["show", jobId], run({ kind: "show", jobId })],
  [["pause", jobId], run({ kind: "pause", jobId })],
  [["resume", jobId], run({ kind: "resume", jobId })],
  [["replay", jobId], run({ kind: "replay", jobId })],
  [["delete", jobId], run({ kind: "delete", jobId })],
  [[], { kind: "help" }],
  [["--help"], { kind: "help" }],
])("%j is understood", (argv, line) => {
  expect(parseJobsArguments(argv)).toEqual(line);
});

test.each([
  [["replay"]],
  [["replay", "7"]],
  [["replay", jobId, jobId]],
  [["list", "--status", "lost"]],
  [["list", jobId]],
  [["watch", "7"]],
  [["log"]],
  [["show", jobId, "--json"]],
  [["cancel", jobId]],
  [["--colour"]],
])("%j is refused with a sentence", (argv) => {
  expect(parseJobsArguments(argv)).toEqual({ kind: "wrong", detail: expect.stringMatching(/\w+ \w+/) });
});
