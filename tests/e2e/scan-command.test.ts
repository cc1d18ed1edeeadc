import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { watch } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLE_CONTACT_CSV } from "@contact-scanner/functions/http/example-rows";
import { afterAll, describe, expect, test } from "vitest";
import { listen } from "../helpers/listen.ts";
import { finished, startScan } from "../helpers/scan-command.ts";
import { startSiteServer } from "../helpers/site-server.ts";
import { unusedPort } from "../helpers/unused-port.ts";

/** The commands' temporary folder, so that a test sees what they leave there. */
const temporary = mkdtempSync(join(tmpdir(), "scan-command-"));
// As /tmp itself: root's Postgres runs as another user, who removes its folders there.
chmodSync(temporary, 0o1777);
/** What is kept there for the next run: PostgreSQL's programs where root cannot run them, compiled code. */
const KEPT = /^(?:contact-scanner-postgres-|node-compile-cache$)/;
afterAll(() => rmSync(temporary, { recursive: true }));

describe("npm run scan", () => {
  test("without a site scans the demo site and prints its contacts as JSON alone, exit code 0", async () => {
    const { code, stdout, stderr } = await finished(scan("--json"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ status: "complete", error: null });
    expect(report.contacts.map((contact: { email: string }) => contact.email).sort()).toEqual(
      report.result_data.emails,
    );
  });

  test("prints whom contacts reach, and the phones, profiles and forms of the demo site", async () => {
    const { stdout } = await finished(scan("--json"));
    const report = JSON.parse(stdout);
    expect(report.contacts).toContainEqual(
      expect.objectContaining({
        email: "ann.whitlock@harbour-lane-books.com",
        person_name: "Ann Whitlock",
        person_role: "owner",
      }),
    );
    expect(report.people).toContainEqual(
      expect.objectContaining({ name: "Tom Ferris", phones: ["+442079460125"] }),
    );
    expect(report.contact_points).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "phone", value: "+442079460123", phone_kind: "office" }),
        expect.objectContaining({ kind: "phone", value: "+442079460124", phone_kind: "fax" }),
        expect.objectContaining({ kind: "profile", network: "instagram" }),
        expect.objectContaining({ kind: "form", has_captcha: false }),
      ]),
    );
  });

  test("keeps of pages what it is told, beside addresses", async () => {
    const { stdout } = await finished(scan("--json", "--collect", "profiles"));
    const report = JSON.parse(stdout);
    expect(report.people).toEqual([]);
    expect(report.contact_points).toMatchObject([{ kind: "profile" }]);
    expect(report.contacts.length).toBeGreaterThan(5);
    expect(report.result_data.collected).toEqual(["emails", "profiles"]);
  });

  test("prints the CSV that the API gives, with a byte order mark where it is asked for", async () => {
    const { code, stdout } = await finished(scan("--csv", "--bom", "--max-pages", "2"));
    expect(code).toBe(0);
    const [heading, ...rows] = stdout.split("\r\n");
    expect(heading).toBe(`\ufeff${EXAMPLE_CONTACT_CSV.split("\r\n", 1)[0]}`);
    expect(rows.join()).toMatch(/@/);
  });

  test("tells progress on standard error and ends with a table", async () => {
    const { code, stdout, stderr } = await finished(scan("--max-pages", "2"));
    expect(code).toBe(0);
    expect(stderr).toMatch(/^1 of \d+ pages? · \d+ contacts? · http:\/\/127\.0\.0\.1:\d+\/$/m);
    expect(stdout).toMatch(/^EMAIL +TYPE +PAGE +CONTEXT$/m);
    expect(stdout).toMatch(/contacts on 2 pages of 127\.0\.0\.1:\d+/);
  });

  test("visits the pages that it is told, with headers for the site that it tells nobody", async () => {
    const site = await startSiteServer({
      "/": '<p>Welcome</p><a href="/team">Team</a> <a href="/blog/1">Blog</a>',
      "/team": "<p>ann@acme-works.com</p>",
      "/blog/1": "<p>bob@acme-works.com</p>",
      "/press": "<p>press@acme-works.com</p>",
    });
    const options = ["--exclude", "/blog/**", "--start-path", "/press", "--header", "Cookie: session=s3cret"];
    const { code, stdout, stderr } = await finished(
      scan(site.url, "--allow-host", site.host, "--json", ...options),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(site.pagesAsked).toEqual(["/", "/press", "/team"]);
    expect(site.requests.map(({ headers }) => headers.cookie)).toEqual(
      site.requests.map(() => "session=s3cret"),
    );
    expect(stdout).not.toContain("s3cret");
    expect(JSON.parse(stdout)).toMatchObject({
      result_data: { evidence: "complete", pages_skipped: { excluded: 1 } },
    });
    await site.stop();
  });

  test("says of a site that scripts fill that it was not seen", async () => {
    const site = await startSiteServer({
      "/": '<title>Acme</title><div id="root"></div><script src="/static/js/main.js"></script>',
    });
    const { code, stdout, stderr } = await finished(
      scan(site.url, "--allow-host", site.host, "--render", "never"),
    );
    await site.stop();
    expect(code).toBe(0);
    const told = stdout + stderr;
    expect(told).toMatch(/0 contacts on 1 page of \S+\. Evidence: partial\./);
    expect(told).toContain("1 page that only scripts fill, which were not run");
  });

  test("an unreachable site is the job's error and exit code 1", async () => {
    const host = `127.0.0.1:${await unusedPort()}`;
    const { code, stdout, stderr } = await finished(scan(`http://${host}`, "--allow-host", host, "--csv"));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/refused/);
  });

  test("names itself to the site as it is told, and obeys the rules for its product all the same", async () => {
    const site = await startSiteServer({
      "/": '<p>Welcome</p><a href="/open">Open</a> <a href="/closed">Closed</a>',
      "/open": "<p>Open</p>",
      "/closed": "<p>Closed</p>",
      "/robots.txt": "User-agent: ContactScanner\nDisallow: /closed",
    });
    const userAgent = "ContactScanner/9.9 (+https://acme.example/bot)";
    const { code } = await finished(scan(site.url, "--allow-host", site.host, "--user-agent", userAgent));
    await site.stop();
    expect(code).toBe(0);
    expect(new Set(site.requests.map(({ headers }) => headers["user-agent"]))).toEqual(new Set([userAgent]));
    expect(site.pagesAsked.sort()).toEqual(["/", "/open"]);
  });

  test("Ctrl-C stops a scan in the middle, exit code 130, and leaves nothing behind", async () => {
    const site = createServer();
    const host = `127.0.0.1:${await listen(site)}`;
    const asked = once(site, "request");
    const child = scan(`http://${host}`, "--allow-host", host);
    await asked;
    child.kill("SIGINT");
    const { code, stderr } = await finished(child);
    site.closeAllConnections();
    site.close();
    expect({ code, stderr }).toEqual({ code: 130, stderr: expect.stringContaining("Stopped before") });
    const left = readdirSync(temporary).filter((name) => !KEPT.test(name));
    expect(left).toEqual([]);
  });

  test("Ctrl-C prints what was found until then, without a word of its own faults", async () => {
    const waiting = Promise.withResolvers<void>();
    const site = await startSiteServer({
      "/": '<p>Write to desk@larkfield.com</p><a href="/a">A</a>',
      "/a": () => waiting.resolve(),
    });
    const child = scan(site.url, "--allow-host", site.host, "--json");
    await waiting.promise;
    child.kill("SIGINT");
    const { code, stdout, stderr } = await finished(child);
    await site.stop();
    expect({ code, stderr }).toEqual({
      code: 130,
      stderr: "Stopped before the scan ended: this is what was found until then.\n",
    });
    expect(JSON.parse(stdout)).toMatchObject({
      status: "cancelled",
      result_data: { stopped_by: "interrupted", evidence: "partial", pages_scanned: 1 },
      contacts: [{ email: "desk@larkfield.com" }],
    });
  });

  test("Ctrl-C while it starts is one sentence", async () => {
    const begun = folderMade(/^contact-scanner-(?!postgres)/);
    const child = scan("--json");
    await begun;
    child.kill("SIGINT");
    const { code, stdout, stderr } = await finished(child);
    expect({ code, stdout, stderr }).toEqual({
      code: 130,
      stdout: "",
      stderr: "Stopped before the scan began.\n",
    });
  });

  test.each([
    [["not-a-site"], /not-a-site/],
    [["--max-pages", "0"], /--max-pages takes a whole number from 1/],
    [["--json", "--csv"], /one of --json and --csv/],
    [["--colour"], /--colour/],
    [["http://10.0.0.1"], /is an IP address/],
  ])("%j is refused with one sentence and exit code 2", async (args, sentence) => {
    const { code, stdout, stderr } = await finished(scan(...args));
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("--help names every option, exit code 0", async () => {
    const { code, stdout } = await finished(scan("--help"));
    expect(code).toBe(0);
    for (const option of [
      "--max-pages",
      "--max-depth",
      "--json",
      "--csv",
      "--bom",
      "--keep",
      "--changes",
      "--allow-host",
    ]) {
      expect(stdout).toContain(option);
    }
  });
});

function scan(...args: string[]) {
  return startScan(temporary, ...args);
}

/** Resolves once such a folder is made among the commands' temporary ones. */
async function folderMade(name: RegExp): Promise<void> {
  for await (const { filename } of watch(temporary)) if (name.test(filename ?? "")) return;
}
