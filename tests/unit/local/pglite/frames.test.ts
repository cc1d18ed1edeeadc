import { createFrameReader, simpleQuery } from "@contact-scanner/local/pglite/frames";
import fc from "fast-check";
import { expect, test } from "vitest";

function untyped(code: number, rest = ""): Buffer {
  const bytes = Buffer.alloc(8 + rest.length);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.writeUInt32BE(code, 4);
  bytes.write(rest, 8);
  return bytes;
}

const STARTUP = untyped(196_608, "user\0postgres\0\0");

test("messages are the same however the network cuts them", () => {
  const whole = Buffer.concat([
    untyped(80_877_103),
    STARTUP,
    simpleQuery("select 1"),
    simpleQuery("select 2"),
  ]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: whole.length - 1 })), (cuts) => {
      const reader = createFrameReader(() => true);
      const places = [0, ...cuts.toSorted((a, b) => a - b), whole.length];
      const frames = places.slice(1).flatMap((end, i) => [...reader.push(whole.subarray(places[i], end))]);
      expect(frames.map(({ kind }) => kind)).toEqual(["encryption", "startup", "message", "message"]);
      expect(frames.at(-1)).toMatchObject({ type: "Q", bytes: simpleQuery("select 2") });
    }),
  );
});

test.each([
  ["a request of the web", Buffer.from("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")],
  ["another version", untyped(131_072)],
  ["a length that cannot be", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])],
])("%s is refused", (_what, bytes) => {
  expect(() => [...createFrameReader(() => true).push(bytes)]).toThrow();
});

test("a long message is for who has signed in", () => {
  const [start, long] = [STARTUP, simpleQuery("x".repeat(2_000))];
  const reader = createFrameReader(() => false);
  expect([...reader.push(start)]).toHaveLength(1);
  expect(() => [...reader.push(long.subarray(0, 100))]).toThrow();
  const trusted = createFrameReader(() => true);
  expect([
    ...trusted.push(start),
    ...trusted.push(long.subarray(0, 100)),
    ...trusted.push(long.subarray(100)),
  ]).toHaveLength(2);
});
