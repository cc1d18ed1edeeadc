import { expect, test } from "vitest";
import { matchCommands } from "../../../packages/console/src/palette/match-commands.ts";

const commands = [
  { id: "1", title: "Keys and usage", kind: "page" },
  { id: "2", title: "usage.example", kind: "latest scan" },
  { id: "3", title: "acme.com", kind: "latest scan" },
].map((command) => ({ ...command, run: () => {} }));

test.each([
  ["", ["1", "2", "3"]],
  ["usa", ["2", "1"]],
  ["scan acme", ["3"]],
  ["nowhere", []],
])("%j leads to %j: what begins with it comes first", (text, ids) => {
  expect(matchCommands(commands, text).map(({ id }) => id)).toEqual(ids);
});
