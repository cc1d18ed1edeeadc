import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const TEAM_PAGE = "packages/local/src/demo-site/pages/team.html";

function start(command: "extract" | "classify", args: readonly string[]) {
  return spawn(process.execPath, ["packages/cli/src/main.ts", command, ...args], { cwd: ROOT });
}

async function run(command: "extract" | "classify", args: readonly string[], input = "") {
  const child = start(command, args);
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, stdout, stderr };
}

const jsonLines = (output: string) =>
  output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("npm run extract", () => {
  const page = { id: "a", url: "https://acme.com/team", html: "<p>Ann: ann@acme.com, not logo@2x.png</p>" };

  test("answers JSON lines with the contacts of each page, bad lines with their error, exit code 0", async () => {
    const { code, stdout, stderr } = await run("extract", [], `${JSON.stringify(page)}\n{"id":"b"}\n`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(jsonLines(stdout)).toEqual([
      {
        id: "a",
        emails: [expect.objectContaining({ email: "ann@acme.com", type: "corporate", method: "text" })],
        phones: [],
        profiles: [],
        forms: [],
        organization: null,
      },
      { id: "b", error: expect.stringContaining("html must be a string") },
    ]);
  });

  test("says of a file that it cannot read which and why, exit code 1", async () => {
    const { code, stdout, stderr } = await run("extract", ["no-such-page.html"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^The page no-such-page\.html cannot be read: ENOENT.*\.\n$/);
  });

  test("--explain adds why a contact has its type and why a candidate is none", async () => {
    const { stdout } = await run("extract", ["--explain"], JSON.stringify(page));
    const [answer] = jsonLines(stdout);
    expect(answer.emails[0].reason).toEqual({
      rule: "domain of the site",
      list: "public suffix list",
      match: "acme.com",
    });
    expect(answer.rejected).toContainEqual(
      expect.objectContaining({ candidate: "logo@2x.png", rule: "asset name" }),
    );
  });

  test("prints a table of a file's contacts, or JSON", async () => {
    const args = [TEAM_PAGE, "--url", "https://harbour-lane-books.com/team"];
    const table = await run("extract", args);
    expect(table.code).toBe(0);
    expect(table.stdout).toMatch(/^EMAIL +TYPE +METHOD +PERSON, OR CONTEXT$/m);
    expect(table.stdout).toMatch(/^marta\.reyes\.whitby@gmail\.com +free +text +Marta Reyes/m);
    expect(table.stdout).toMatch(/^PHONE +KIND +METHOD +PERSON\n\+442079460125 +office +text +Tom Ferris/m);
    const json = await run("extract", [...args, "--json", "--explain"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ emails: expect.any(Array), rejected: expect.any(Array) });
  });

  test("ends quietly when its reader goes away", async () => {
    const child = start("extract", []);
    child.stdin.on("error", () => {});
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.write(`${JSON.stringify(page)}\n`);
    await once(child.stdout, "close");
    child.stdin.end(`${JSON.stringify(page)}\n`.repeat(2_000));
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test.each([
    [0, ["--help"]],
    [2, ["--nonsense"]],
    [2, ["a.html", "b.html"]],
    [2, ["a.html", "--url", "acme"]],
    [2, ["--json"]],
    [1, ["no-such-file.html"]],
  ])("exit code %i: %j", async (expected, args) => {
    const { code, stdout, stderr } = await run("extract", args);
    expect(code).toBe(expected);
    expect(expected === 0 ? stdout : stderr).not.toBe("");
  });
});

describe("npm run classify", () => {
  test("answers each address with its type, and with --explain its reason", async () => {
    const input =
      '{"id":1,"email":"ann@acme.com","site":"https://www.acme.com/x"}\n{"id":2,"email":"ann","site":""}\n';
    expect(jsonLines((await run("classify", [], input)).stdout)).toEqual([
      { id: 1, type: "corporate" },
      { id: 2, error: "Line 2: email must be an address" },
    ]);
    const [explained] = jsonLines((await run("classify", ["--explain"], input)).stdout);
    expect(explained.reason.match).toBe("acme.com");
  });
});
