import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finished, startScan } from "../helpers/scan-command.ts";
import { type SiteServer, startSiteServer } from "../helpers/site-server.ts";
import { unusedPort } from "../helpers/unused-port.ts";

/** sites that answer */
const SITES = 10;
/** the site at whose second page a run is stopped, and how many are scanned at a time */
const STOPPED_AT = 5;
const AT_A_TIME = 3;

const temporary = mkdtempSync(join(tmpdir(), "scan-list-"));
// As /tmp itself: root's Postgres runs as another user, who removes its folders there.
chmodSync(temporary, 0o1777);

const sites: SiteServer[] = [];
/** Called when a run comes to the site at which it may be stopped. */
let onStop: () => void = () => {};
const list = join(temporary, "leads.txt");
let allowed: string[] = [];

beforeAll(async () => {
  for (let index = 0; index < SITES; index += 1) sites.push(await startSite(index));
  const dead = `127.0.0.1:${await unusedPort()}`;
  const lines = [
    "# leads",
    ...sites.map(({ url }) => url),
    "",
    `http://${dead}`,
    "no site",
    `${sites[2]?.url}team  # named above`,
  ];
  writeFileSync(list, lines.join("\n"));
  allowed = [...sites.map(({ host }) => host), dead].flatMap((host) => ["--allow-host", host]);
});

afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  rmSync(temporary, { recursive: true });
});

async function startSite(index: number): Promise<SiteServer> {
  return await startSiteServer({
    "/": `<p>Site ${index}. <a href="mailto:info@s${index}-works.com">Write</a></p><a href="/team">Team</a>`,
    "/team": (_request, response) => {
      if (index === STOPPED_AT) onStop();
      response.writeHead(200, { "content-type": "text/html" });
      response.end(`<p>Jane of ${index}: jane@s${index}-works.com</p><p>=1+1 x@gmail.com</p>`);
    },
  });
}

function scan(...args: string[]): ChildProcess {
  return startScan(temporary, "--file", list, "--at-a-time", `${AT_A_TIME}`, ...allowed, ...args);
}

/** How often each site's start page was asked for since the last call. */
function startsSince(before: readonly number[]): number[] {
  return starts().map((count, index) => count - (before[index] ?? 0));
}

function starts(): number[] {
  return sites.map(({ pagesAsked }) => pagesAsked.filter((path) => path === "/").length);
}

describe("npm run scan -- --file", () => {
  test("scans each site once, tells of bad lines by their numbers, and of failures by the exit code", async () => {
    const before = starts();
    const { code, stdout, stderr } = await finished(scan("--jsonl", "--type", "service"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Line 14: "no site" is no website/m);
    expect(stderr).toMatch(/^Line 15: .* is the site of line 4, and scanned once\.$/m);
    expect(stderr.match(/^\d+ of 11 · /gm)).toHaveLength(11);
    const results = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(results.map(({ line, status }) => `${line} ${status}`)).toEqual([
      ...sites.map((_, index) => `${index + 2} complete`),
      "13 failed",
      "14 unreadable",
    ]);
    expect(results[0]).toMatchObject({ pages: 2, contacts: [{ email: "info@s0-works.com" }] });
    expect(results[0].contacts).toHaveLength(1);
    expect(startsSince(before)).toEqual(sites.map(() => 1));
  });

  test.each([
    ["SIGINT", 130],
    ["SIGKILL", null],
  ] as const)(
    "stopped by %s it goes on with --resume, to the same file",
    async (signal, code) => {
      const folder = mkdtempSync(join(temporary, "out-"));
      const [whole, stopped] = [join(folder, "whole.csv"), join(folder, "stopped.csv")];
      expect((await finished(scan("--out", whole))).code).toBe(1);
      const before = starts();
      const child = scan("--out", stopped);
      onStop = () => child.kill(signal);
      expect((await finished(child)).code).toBe(code);
      onStop = () => {};
      expect(readdirSync(folder).sort()).toEqual(["stopped.csv.progress", "whole.csv"]);
      const again = await finished(scan("--out", stopped));
      expect(again).toMatchObject({
        code: 2,
        stdout: "",
        stderr: expect.stringContaining("--resume goes on"),
      });
      const resumed = await finished(scan("--out", stopped, "--resume"));
      expect(resumed).toMatchObject({ code: 1, stdout: "" });
      expect(readFileSync(stopped, "utf8")).toBe(readFileSync(whole, "utf8"));
      expect(readdirSync(folder).sort()).toEqual(["stopped.csv", "whole.csv"]);
      const asked = startsSince(before);
      expect(asked.every((count) => count >= 1)).toBe(true);
      // Those alone that were at work when the process ended, before they had stored a page.
      expect(asked.filter((count) => count > 1).length).toBeLessThanOrEqual(AT_A_TIME);
      // Four commands, each of which takes half a minute on a machine that is busy.
    },
    240_000,
  );

  test("replaces no file, and begins no scan for one, unless it is told to", async () => {
    const out = join(temporary, "kept.csv");
    writeFileSync(out, "mine");
    const before = starts();
    const { code, stderr } = await finished(scan("--out", out));
    expect({ code, stderr }).toEqual({ code: 2, stderr: `${out} exists. --force replaces it.\n` });
    expect(readFileSync(out, "utf8")).toBe("mine");
    expect(startsSince(before)).toEqual(sites.map(() => 0));
  });

  test("without a file Ctrl-C prints what was found until then", async () => {
    const child = scan("--csv");
    onStop = () => child.kill("SIGINT");
    const { code, stdout, stderr } = await finished(child);
    onStop = () => {};
    expect(code).toBe(130);
    expect(stdout).toMatch(/^2,[^\r]*,complete,complete,2,info@s0-works\.com,service,mailto,/m);
    expect(stderr).toMatch(/this is what was found until then/);
  });
});

describe("npm run scan of one site", () => {
  test("takes the same filters, order, forms and files", async () => {
    const out = join(temporary, "one.xlsx");
    const [first] = sites;
    const args = [`${first?.url}`, ...allowed, "--best-first", "--type", "service", "--type", "free"];
    const { code, stdout } = await finished(startScan(temporary, ...args, "--csv"));
    expect(code).toBe(0);
    expect(stdout.split("\r\n").map((row) => row.split(",").slice(0, 2).join())).toEqual([
      "email,email_type",
      "info@s0-works.com,service",
      "x@gmail.com,free",
      "",
    ]);
    expect((await finished(startScan(temporary, ...args, "--out", out))).code).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe("PK");
  });
});
