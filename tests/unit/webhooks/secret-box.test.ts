import { randomBytes } from "node:crypto";
import { createSecretBox } from "@contact-scanner/core/webhooks/secret-box";
import { expect, test } from "vitest";

const OLD = "a webhook key of thirty-two bytes or more";
const NEW = `a later ${OLD}`;

test("a secret is opened by the key that sealed it, also once that is an older one", () => {
  const sealed = createSecretBox(OLD, randomBytes).seal("whsec_abc", "w1");
  expect(sealed).not.toContain("abc");
  expect(createSecretBox(OLD, randomBytes).open(sealed, "w1")).toBe("whsec_abc");
  const rotated = createSecretBox(`${NEW},${OLD}`, randomBytes);
  expect(rotated.open(sealed, "w1")).toBe("whsec_abc");
  const anew = rotated.seal("whsec_def", "w1");
  expect(createSecretBox(NEW, randomBytes).open(anew, "w1")).toBe("whsec_def");
  expect(() => createSecretBox(NEW, randomBytes).open(sealed, "w1")).toThrow("not among the webhook keys");
});

test("the same secret is sealed otherwise each time", () => {
  const box = createSecretBox(OLD, randomBytes);
  expect(box.seal("whsec_abc", "w1")).not.toBe(box.seal("whsec_abc", "w1"));
});

test("a secret that was changed, cut off, or put into another webhook's row is not opened", () => {
  const box = createSecretBox(OLD, randomBytes);
  const sealed = box.seal("whsec_abc", "w1");
  const bytes = Buffer.from(sealed, "base64");
  const changed = Buffer.concat([
    bytes.subarray(0, -1),
    Buffer.from([bytes.readUInt8(bytes.length - 1) ^ 1]),
  ]);
  for (const wrong of [changed.toString("base64"), bytes.subarray(0, 20).toString("base64"), ""]) {
    expect(() => box.open(wrong, "w1")).toThrow("not among the webhook keys");
  }
  expect(() => box.open(sealed, "w2")).toThrow("not among the webhook keys");
});

test.each([
  ["too short", "32 bytes"],
  [`${OLD},too short`, "32 bytes"],
  ["", "32 bytes"],
  [`${OLD}, ${NEW}`, "white space"],
])("the setting %j is refused", (setting, words) => {
  expect(() => createSecretBox(setting, randomBytes)).toThrow(words);
});
