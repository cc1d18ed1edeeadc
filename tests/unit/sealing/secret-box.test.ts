import { randomBytes } from "node:crypto";
import { createSecretBox, keysOfPurpose } from "@contact-scanner/core/sealing/secret-box";
import { expect, test } from "vitest";

const OLD = "a webhook key of thirty-two bytes or more";
const NEW = `a later ${OLD}`;

test("a secret is opened by the key that sealed it, also once that is an older one", () => {
  const sealed = createSecretBox(OLD, "webhook secrets", randomBytes).seal("whsec_abc", "w1");
  expect(sealed).not.toContain("abc");
  expect(createSecretBox(OLD, "webhook secrets", randomBytes).open(sealed, "w1")).toBe("whsec_abc");
  const rotated = createSecretBox(`${NEW},${OLD}`, "webhook secrets", randomBytes);
  expect(rotated.open(sealed, "w1")).toBe("whsec_abc");
  const anew = rotated.seal("whsec_def", "w1");
  expect(createSecretBox(NEW, "webhook secrets", randomBytes).open(anew, "w1")).toBe("whsec_def");
  expect(() => createSecretBox(NEW, "webhook secrets", randomBytes).open(sealed, "w1")).toThrow(
    "not among the keys",
  );
});

test("the same secret is sealed otherwise each time", () => {
  const box = createSecretBox(OLD, "webhook secrets", randomBytes);
  expect(box.seal("whsec_abc", "w1")).not.toBe(box.seal("whsec_abc", "w1"));
});

test("a secret that was changed, cut off, or put into another webhook's row is not opened", () => {
  const box = createSecretBox(OLD, "webhook secrets", randomBytes);
  const sealed = box.seal("whsec_abc", "w1");
  const bytes = Buffer.from(sealed, "base64");
  const changed = Buffer.concat([
    bytes.subarray(0, -1),
    Buffer.from([bytes.readUInt8(bytes.length - 1) ^ 1]),
  ]);
  for (const wrong of [changed.toString("base64"), bytes.subarray(0, 20).toString("base64"), ""]) {
    expect(() => box.open(wrong, "w1")).toThrow("not among the keys");
  }
  expect(() => box.open(sealed, "w2")).toThrow("not among the keys");
});

test.each([
  ["too short", "32 bytes"],
  [`${OLD},too short`, "32 bytes"],
  ["", "32 bytes"],
  [`${OLD}, ${NEW}`, "white space"],
])("the setting %j is refused", (setting, words) => {
  expect(() => createSecretBox(setting, "webhook secrets", randomBytes)).toThrow(words);
});

test("what is sealed for one purpose is not opened for another, whatever the key", () => {
  const sealed = createSecretBox(OLD, "webhook secrets", randomBytes).seal("whsec_abc", "w1");
  const other = createSecretBox(OLD, "site headers", randomBytes);
  expect(() => other.open(sealed, "w1")).toThrow("not among the keys");
});

test("keys of one purpose open what they sealed as keys are added before them, and tell nothing of the others'", () => {
  const sealed = createSecretBox(keysOfPurpose(OLD, "site headers"), "site headers", randomBytes).seal(
    "a=b",
    "j1",
  );
  const both = keysOfPurpose(`${NEW},${OLD}`, "site headers");
  expect(createSecretBox(both, "site headers", randomBytes).open(sealed, "j1")).toBe("a=b");
  const whole = createSecretBox(OLD, "webhook secrets", randomBytes).seal("whsec_abc", "w1");
  const limited = createSecretBox(both, "webhook secrets", randomBytes);
  expect(() => limited.open(whole, "w1")).toThrow("not among the keys");
  expect(() => keysOfPurpose("too short", "site headers")).toThrow("32 bytes");
});

test("a fingerprint tells texts apart, is always the same, and is another one under another key", () => {
  const box = createSecretBox(OLD, "site headers", randomBytes);
  expect(box.fingerprint("a=b")).toMatch(/^[0-9a-f]{64}$/);
  expect(createSecretBox(OLD, "site headers", randomBytes).fingerprint("a=b")).toBe(box.fingerprint("a=b"));
  expect(box.fingerprint("a=c")).not.toBe(box.fingerprint("a=b"));
  expect(createSecretBox(NEW, "site headers", randomBytes).fingerprint("a=b")).not.toBe(
    box.fingerprint("a=b"),
  );
});
