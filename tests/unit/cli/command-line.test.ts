import { collected, NO_VALUES, readCommandLine, syntaxOf } from "@contact-scanner/cli/command-line";
import { describe, expect, test } from "vitest";

function read(...argv: readonly string[]) {
  const syntax = syntaxOf("probe", ["[options]"], "A command to try it with.")
    .option("--out <FILE>", "a file")
    .option("--type <TYPE>", "types", collected, NO_VALUES)
    .option("--json", "JSON", false);
  return readCommandLine(syntax, argv, (options, operands) => ({
    kind: "run",
    command: { options, operands },
  }));
}

describe("a command line", () => {
  test("has options before and behind its operands, those that repeat in their order", () => {
    expect(read("a", "--type", "x", "b", "--json", "--type=y", "--out=--json")).toEqual({
      kind: "run",
      command: {
        options: { type: ["x", "y"], json: true, out: "--json" },
        operands: ["a", "b"],
      },
    });
    expect(read()).toMatchObject({ command: { options: { type: [], json: false }, operands: [] } });
  });

  test("takes what stands behind -- as it is", () => {
    expect(read("--", "--json", "--out")).toMatchObject({
      command: { options: { json: false }, operands: ["--json", "--out"] },
    });
  });

  test.each([
    [["--out"], "--out takes a value."],
    [["--out", "--json"], "--out takes a value, and --json is an option."],
    [["--type", "--out=x"], "--type takes a value, and --out=x is an option."],
    [["--outt", "x"], "There is no option --outt. Did you mean --out?"],
    [["--json=1"], "--json takes no value."],
    [["-x"], "There is no option -x. --help lists them."],
  ])("%j is refused in a sentence", (argv, detail) => {
    expect(read(...argv)).toEqual({ kind: "wrong", detail });
  });

  test("asks for help wherever that stands, also beside what is wrong", () => {
    expect(read("--help")).toEqual({ kind: "help" });
    expect(read("a", "-h")).toEqual({ kind: "help" });
  });

  test("that its command refuses says why", () => {
    const refused = readCommandLine(syntaxOf("probe", [""], ""), [], () => {
      throw new Error("Not today.");
    });
    expect(refused).toEqual({ kind: "wrong", detail: "Not today." });
  });
});
