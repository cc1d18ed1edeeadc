import { execFileSync, spawnSync } from "node:child_process";
import { COMMANDS } from "@contact-scanner/cli/commands";
import { bashCompletion } from "@contact-scanner/cli/completion/bash";
import { completable } from "@contact-scanner/cli/completion/completable";
import { fishCompletion } from "@contact-scanner/cli/completion/fish";
import { zshCompletion } from "@contact-scanner/cli/completion/zsh";
import { describe, expect, test } from "vitest";

const commands = await Promise.all(COMMANDS.map(completable));
const has = (shell: string) => spawnSync(shell, ["-c", "true"]).status === 0;

test("every command's options and verbs are known, with those that take a value", () => {
  const scan = commands.find(({ name }) => name === "scan");
  expect(scan?.options).toContainEqual({
    flag: "--out",
    description: expect.stringContaining("write to this file"),
    takesValue: true,
  });
  expect(scan?.options).toContainEqual(expect.objectContaining({ flag: "--json", takesValue: false }));
  expect(commands.find(({ name }) => name === "keys")?.verbs).toEqual(["add", "list", "revoke"]);
});

describe.skipIf(!has("bash"))("bash", () => {
  const script = bashCompletion(commands);

  /** What bash offers for the last of these words. */
  function offered(...words: readonly string[]): string[] {
    const line = words.map((word) => `'${word}'`).join(" ");
    const ask = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _contact_scanner; echo "\${COMPREPLY[*]}"`;
    return execFileSync("bash", ["-c", `${script}\n${ask}`], { encoding: "utf8" })
      .trim()
      .split(/\s+/);
  }

  test.each([
    [["contact-scanner", "sc"], ["scan"]],
    [["contact-scanner", "--max-p"], ["--max-pages"]],
    [
      ["contact-scanner", "scan", "--max-"],
      ["--max-pages", "--max-depth"],
    ],
    [["contact-scanner", "acme.com", "--own"], ["--own-domain"]],
    [
      ["contact-scanner", "keys", ""],
      ["add", "list", "revoke"],
    ],
    [["contact-scanner", "keys", "add", "--ex"], ["--expires"]],
    // A value is a file, which bash completes by itself.
    [["contact-scanner", "scan", "--out", ""], [""]],
  ])("%j", (words, answers) => {
    expect(offered(...words)).toEqual(answers);
  });
});

test.skipIf(!has("zsh"))("zsh reads its script", () => {
  const run = spawnSync("zsh", ["-c", `autoload -U compinit; compinit -D\n${zshCompletion(commands)}`], {
    encoding: "utf8",
  });
  expect(run).toMatchObject({ status: 0, stderr: "" });
});

test.skipIf(!has("fish"))("fish offers options of the command, and a scan's where none is named", () => {
  const offered = (line: string) =>
    execFileSync("fish", ["-c", `${fishCompletion(commands)}\ncomplete -C ${JSON.stringify(line)}`], {
      encoding: "utf8",
    });
  expect(offered("contact-scanner keys add --ex")).toMatch(/^--expires\t/);
  expect(offered("contact-scanner acme.com --max-p")).toMatch(/^--max-pages\t/);
});

test("descriptions cannot end a word of the shell", () => {
  const hostile = [
    {
      name: "scan",
      summary: "it's: here",
      verbs: [],
      options: [{ flag: "--x", description: "a site's [b]: \\", takesValue: true }],
    },
  ];
  expect(zshCompletion(hostile)).toContain("'*--x=[a site'\\''s \\[b\\]\\: \\\\]:value:_files'");
  expect(fishCompletion(hostile)).toContain("-d 'a site\\'s [b]: \\\\'");
});
