import { createTurns } from "@contact-scanner/local/pglite/turns";
import { expect, test } from "vitest";

/** A session that notes what it is given; BEGIN and COMMIT or ROLLBACK make its transaction. */
function fakeSession() {
  const done: string[] = [];
  let isInTransaction = false;
  return {
    done,
    isInTransaction: () => isInTransaction,
    async exec(messages: Uint8Array) {
      const text = Buffer.from(messages).toString("latin1");
      await Promise.resolve();
      if (text.includes("FAULT")) throw new Error("It broke.");
      if (text.includes("BEGIN")) isInTransaction = true;
      if (/COMMIT|ROLLBACK/.test(text)) isInTransaction = false;
      done.push(text.includes("ROLLBACK") ? "ROLLBACK" : text);
      return Buffer.from(`answer to ${text}`);
    },
  };
}

test("turns are carried out one after the other, as they came, each with its answer", async () => {
  const session = fakeSession();
  const turns = createTurns<string>(session);
  const answers = await Promise.all(["a", "b", "c"].map((text) => turns.take(text, Buffer.from(text))));
  expect(answers.map(String)).toEqual(["answer to a", "answer to b", "answer to c"]);
  expect(session.done).toEqual(["a", "b", "c"]);
});

test("a transaction keeps the session until it ends", async () => {
  const session = fakeSession();
  const turns = createTurns<string>(session);
  const first = turns.take("one", Buffer.from("one BEGIN"));
  const other = turns.take("two", Buffer.from("two"));
  await first;
  await turns.take("one", Buffer.from("one writes"));
  await turns.take("one", Buffer.from("one COMMIT"));
  await other;
  expect(session.done).toEqual(["one BEGIN", "one writes", "one COMMIT", "two"]);
});

test("a connection that goes in the middle of a transaction rolls it back, and the others go on", async () => {
  const session = fakeSession();
  const turns = createTurns<string>(session);
  await turns.take("one", Buffer.from("one BEGIN"));
  const other = turns.take("two", Buffer.from("two"));
  turns.leave("one");
  await other;
  await turns.settled();
  expect(session.done).toEqual(["one BEGIN", "ROLLBACK", "two"]);
});

test("what breaks is told to its own connection", async () => {
  const session = fakeSession();
  const turns = createTurns<string>(session);
  const [broken, whole] = await Promise.allSettled([
    turns.take("one", Buffer.from("FAULT")),
    turns.take("two", Buffer.from("two")),
  ]);
  expect([broken?.status, whole?.status]).toEqual(["rejected", "fulfilled"]);
});
