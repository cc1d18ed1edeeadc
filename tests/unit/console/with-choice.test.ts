import { expect, test } from "vitest";
import { withChoice } from "../../../packages/console/src/parts/with-choice.ts";

const ALL = ["red", "green", "blue"];

test("what is ticked stands in the order of all choices, whatever was ticked first", () => {
  expect(withChoice(ALL, ["blue"], "red", true)).toEqual(["red", "blue"]);
});

test("what is ticked no more goes alone", () => {
  expect(withChoice(ALL, ["red", "blue"], "red", false)).toEqual(["blue"]);
  expect(withChoice(ALL, ["blue"], "red", false)).toEqual(["blue"]);
});
