import { parentEnds } from "@contact-scanner/local/shell-watch";
import { expect, test } from "vitest";

test("it ends when the parent is another one, and not before", async () => {
  let parent = 7;
  let isOver = false;
  const over = parentEnds(7, () => parent, new AbortController().signal).then(() => {
    isOver = true;
  });
  expect(isOver).toBe(false);
  parent = 1;
  await over;
  expect(isOver).toBe(true);
});

test("it ends when nobody wants to know any more", async () => {
  const watching = new AbortController();
  const over = parentEnds(7, () => 7, watching.signal);
  watching.abort();
  await over;
});

test("it ends where the parent was gone before anybody looked", async () => {
  await parentEnds(7, () => 1, new AbortController().signal);
});
