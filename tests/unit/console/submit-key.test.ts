import { describe, expect, test } from "vitest";
import { newSubmitKey, submitOf } from "../../../packages/console/src/scan/submit-key.ts";

describe("the key of a submit", () => {
  const open = { asked: "acme.com", key: "first" };

  test("stays while what it asks for stays", () => {
    expect(submitOf(open, "acme.com", () => "second")).toEqual(open);
  });

  test("is new for another request, and where none is open", () => {
    expect(submitOf(open, "acme.org", () => "second").key).toBe("second");
    expect(submitOf(undefined, "acme.com", () => "second").key).toBe("second");
  });

  test("is one that the API takes, and another each time", () => {
    expect(newSubmitKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newSubmitKey()).not.toBe(newSubmitKey());
  });
});
