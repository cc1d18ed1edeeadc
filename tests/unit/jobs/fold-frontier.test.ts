import { createFrontierFold, type FrontierChange } from "@contact-scanner/core/jobs/fold-frontier";
import { expect, test } from "vitest";

const entry = (url: string, priority = 0, depth = 1) => ({ url, depth, priority });

function folded(changes: readonly FrontierChange[], visited: readonly string[] = []) {
  const fold = createFrontierFold();
  for (const change of changes) fold.take(change);
  return fold.fold(visited);
}

test("a URL that is queued and done in one checkpoint is done", () => {
  expect(folded([{ queued: [entry("a"), entry("b")], done: ["b", "c"] }])).toMatchObject({
    queued: [entry("a")],
    done: ["b", "c"],
  });
});

test("a URL that waits is done by a later checkpoint, and stays done when it is queued again", () => {
  const changes = [
    { queued: [entry("a"), entry("b")], done: [] },
    { queued: [], done: ["a"] },
    { queued: [entry("a")], done: [] },
  ];
  expect(folded(changes)).toMatchObject({ queued: [entry("b")], done: ["a"] });
});

test("a URL that waits takes its new place, and stays where it was discovered", () => {
  const changes = [
    { queued: [entry("a", 1, 3), entry("b")], done: [] },
    { queued: [entry("a", 3, 2)], done: [] },
  ];
  expect(folded(changes).queued).toEqual([entry("a", 3, 2), entry("b")]);
});

test("a priority is never lowered, and a depth is the last", () => {
  const changes = [
    { queued: [entry("a", 3, 1)], done: [] },
    { queued: [entry("a", 2, 4)], done: [] },
  ];
  expect(folded(changes).queued).toEqual([entry("a", 3, 4)]);
});

test("a URL that is done keeps the priority with which it waited", () => {
  const { priorityOf } = folded([
    { queued: [entry("before", 4)], done: [] },
    { queued: [entry("same", 5), entry("low", -2)], done: ["before", "same", "low", "never"] },
  ]);
  expect(["before", "same", "low", "never"].map(priorityOf)).toEqual([4, 5, -2, 0]);
});

test("a page that was visited is done, and stays done when it is queued again", () => {
  const changes = [{ queued: [entry("page", 2), entry("a")], done: [] }];
  expect(folded(changes, ["page", "target of a redirect"])).toMatchObject({
    queued: [entry("a")],
    done: ["page", "target of a redirect"],
  });
});
