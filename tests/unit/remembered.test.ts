import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { remembered } from "@contact-scanner/core/remembered";
import { expect, test } from "vitest";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** A function that tells how often it was asked for each text. */
function counting(limits: { answers: number; chars: number }) {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text.length;
  }, limits);
  return { asked, lengthOf };
}

test("an answer that was given before is not worked out again", () => {
  const { asked, lengthOf } = counting({ answers: 10, chars: 10 });
  expect(["a", "bb", "a", "bb"].map(lengthOf)).toEqual([1, 2, 1, 2]);
  expect(asked).toEqual(["a", "bb"]);
});

test("no answer is one, too", () => {
  let asked = 0;
  const nothing = remembered(
    () => {
      asked++;
      return undefined;
    },
    { answers: 10, chars: 10 },
  );
  nothing("a");
  nothing("a");
  expect(asked).toBe(1);
});

test("what is asked for now and then stays at hand, whatever comes in between", () => {
  const { asked, lengthOf } = counting({ answers: 10, chars: 10 });
  for (let n = 0; n < 100; n++) {
    lengthOf("menu");
    lengthOf(`other ${n}`);
  }
  expect(asked.filter((text) => text === "menu")).toHaveLength(1);
});

test("what was not asked for in a long time is forgotten", () => {
  const { asked, lengthOf } = counting({ answers: 10, chars: 10 });
  lengthOf("once");
  for (let n = 0; n < 20; n++) lengthOf(String(n));
  lengthOf("once");
  expect(asked.filter((text) => text === "once")).toHaveLength(2);
});

test("a text longer than is kept is worked out each time", () => {
  const { asked, lengthOf } = counting({ answers: 10, chars: 3 });
  lengthOf("long");
  lengthOf("long");
  expect(asked).toHaveLength(2);
});

test("what is remembered, and what is remembered again, holds no text that it was cut from", () => {
  const lengthOf = remembered((text) => text.length, { answers: 50, chars: 100 });
  const cutFromLargeText = (n: number) => {
    const text = `piece ${String(n).padStart(20, "0")}`;
    return (text + Buffer.alloc(LARGE_TEXT_CHARS, "a").toString("latin1")).slice(0, text.length);
  };
  const before = heapInUse();
  for (let n = 0; n < 200; n++) lengthOf(cutFromLargeText(n % 60));
  expect(heapInUse() - before).toBeLessThan(5 * LARGE_TEXT_CHARS);
});

const LARGE_TEXT_CHARS = 1_000_000;

/** Bytes of the heap that something holds. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
