import { chooseCommand, generalHelp } from "@contact-scanner/cli/choose-command";
import { COMMANDS } from "@contact-scanner/cli/commands";
import { describe, expect, test } from "vitest";

describe("the first word chooses the command", () => {
  test.each([
    [[], "scan", []],
    [["https://acme.com"], "scan", ["https://acme.com"]],
    [["acme.com", "--json"], "scan", ["acme.com", "--json"]],
    [["localhost:4000"], "scan", ["localhost:4000"]],
    [["--file", "sites.txt"], "scan", ["--file", "sites.txt"]],
    [["scan", "acme.com"], "scan", ["acme.com"]],
    [["jobs", "list"], "jobs", ["list"]],
    [["help", "jobs"], "jobs", ["--help"]],
    [["jobs", "--help"], "jobs", ["--help"]],
  ])("%j", (argv, name, rest) => {
    expect(chooseCommand(argv)).toMatchObject({ kind: "run", command: { name }, argv: rest });
  });

  test.each([
    [["--help"], "help"],
    [["-h"], "help"],
    [["help"], "help"],
    [["--version"], "version"],
  ])("%j is about the whole", (argv, kind) => {
    expect(chooseCommand(argv)).toEqual({ kind });
  });

  test.each([
    [["scna"], 'There is no command "scna". Did you mean scan?'],
    [["help", "usres"], 'There is no command "usres". Did you mean users?'],
    [["foo"], 'There is no command "foo". --help lists them.'],
    [["frobnicate"], 'There is no command "frobnicate". --help lists them.'],
  ])("%j is a sentence", (argv, detail) => {
    expect(chooseCommand(argv)).toEqual({ kind: "wrong", detail });
  });
});

test("the general help has a line for every command, within 100 columns", () => {
  const help = generalHelp(100);
  for (const { name, summary } of COMMANDS) {
    expect(help).toMatch(new RegExp(`^ {2}${name} +${summary}$`, "m"));
  }
});

test.each(COMMANDS)("$name loads, and its help calls it as one types it", async ({ name, load }) => {
  const { command } = await load();
  const { helpOf } = await import("@contact-scanner/cli/command-line");
  const help = helpOf(command.syntax());
  expect(help).toMatch(new RegExp(`^Usage: contact-scanner ${name}\\b`));
  expect(help).toMatch(/^ {2}-h, --help/m);
  for (const verb of command.verbs) expect(help).toContain(verb);
  for (const line of help.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
});
