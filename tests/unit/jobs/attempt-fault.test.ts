import { exhaustedSentence, SLOW_SITE_FAULT, toAttemptFault } from "@contact-scanner/core/jobs/attempt-fault";
import { describe, expect, test } from "vitest";

function databaseError(code: string): Error {
  return Object.assign(new Error("database"), { code });
}

describe("what was not the job's doing is no attempt", () => {
  test.each([
    ["a connection cut", databaseError("ECONNRESET")],
    ["a server that shuts down", databaseError("57P01")],
    ["a server that starts", databaseError("57P03")],
    ["a server without a free connection", databaseError("53300")],
    ["a standby that is read-only", databaseError("25006")],
    ["a password that was rotated", databaseError("28P01")],
    ["a deadlock", databaseError("40P01")],
    ["a statement that timed out", databaseError("57014")],
    ["a connection that ended", new Error("Connection terminated unexpectedly")],
    ["an answer that never came", new Error("Query read timeout")],
  ])("%s", (_name, error) => {
    expect(toAttemptFault(error, { wasStopped: false }).countsAsAttempt).toBe(false);
  });

  test("a worker that was told to stop", () => {
    expect(toAttemptFault(new Error("aborted"), { wasStopped: true }).countsAsAttempt).toBe(false);
  });
});

describe("what comes again with the same job is an attempt", () => {
  test.each([
    ["a bug", new TypeError("x is undefined")],
    ["a row that breaks a rule", databaseError("23505")],
    ["a value that no column takes", databaseError("22021")],
    ["something that is no error", "text"],
  ])("%s", (_name, error) => {
    expect(toAttemptFault(error, { wasStopped: false }).countsAsAttempt).toBe(true);
  });
});

test("the sentence names the kind of error and keeps its text inside", () => {
  const { detail } = toAttemptFault(new TypeError("password is hunter2"), { wasStopped: false });
  expect(detail).toBe("TypeError: password is hunter2");
  expect(exhaustedSentence(detail)).toContain("TypeError");
  expect(exhaustedSentence(detail)).not.toContain("hunter2");
  expect(exhaustedSentence(null)).toContain("without a word");
});

test("a site that gave nothing is told from an error of ours", () => {
  expect(exhaustedSentence(SLOW_SITE_FAULT)).toMatch(/the site was too slow/);
  expect(exhaustedSentence(SLOW_SITE_FAULT)).not.toMatch(/internal error/);
});
