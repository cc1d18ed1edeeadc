import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { finished, startScan } from "../helpers/scan-command.ts";
import { type Page, startSiteServer } from "../helpers/site-server.ts";

/** The commands' temporary folder, with the directories where they keep scans. */
const temporary = mkdtempSync(join(tmpdir(), "scan-changes-"));
// As /tmp itself: root's Postgres runs as another user, who removes its folders there.
chmodSync(temporary, 0o1777);
afterAll(() => rmSync(temporary, { recursive: true }));

/** A site whose pages can be changed, and the command that scans it and keeps the scans in a directory of its own. */
async function keptSite(pages: Record<string, Page>) {
  const site = await startSiteServer((path) => pages[path]);
  const directory = mkdtempSync(join(temporary, "kept-"));
  chmodSync(directory, 0o755);
  return {
    pages,
    stop: site.stop,
    scan: (...args: string[]) =>
      startScan(temporary, site.url, "--allow-host", site.host, "--keep", directory, ...args),
  };
}

const links = '<a href="/team">Team</a> <a href="/about">About us</a> <a href="/press">Press</a>';

describe("npm run scan -- SITE --keep DIR --changes", () => {
  test("prints what is new, gone, moved and unknown since the site's scan before", async () => {
    const { pages, scan, stop } = await keptSite({
      "/": `<p>Welcome</p>${links}`,
      "/team": "<p>Our team: ann@larkfield.com and bob@larkfield.com</p>",
      "/about": "<p>About us</p>",
      "/press": "<p>For the press: eve@larkfield.com</p>",
    });
    const first = await finished(scan("--changes"));
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^ann@larkfield\.com +unknown +\/team/m);
    expect(first.stdout).toMatch(
      /^This is the first scan of the site that is kept: there is nothing to compare with yet\.$/m,
    );
    pages["/team"] = "<p>Our team: joe@larkfield.com</p>";
    pages["/about"] = "<p>Write to bob@larkfield.com</p>";
    pages["/press"] = (_request, response) => void response.writeHead(403).end();
    const second = await finished(scan("--changes"));
    await stop();
    expect(second.code).toBe(0);
    const [heading, ...lines] = second.stdout.split("\n");
    expect(heading).toMatch(/^CHANGE +EMAIL +TYPE +PAGE +CONTEXT$/);
    expect(lines).toEqual([
      expect.stringMatching(/^appeared +joe@larkfield\.com +unknown +\/team +Our team: joe/),
      expect.stringMatching(/^gone +ann@larkfield\.com +unknown +\/team +Our team: ann/),
      expect.stringMatching(/^moved +bob@larkfield\.com +unknown +\/team → \/about +Write to bob/),
      expect.stringMatching(/^unknown +eve@larkfield\.com +unknown +\/press +For the press: eve/),
      "",
      expect.stringMatching(/^2 contacts on 3 pages/),
      expect.stringMatching(/^Failed: 1 refused to us/),
      expect.stringMatching(
        /^Since the scan of 2\d{3}-\d\d-\d\d \d\d:\d\d UTC: 1 appeared, 1 gone, 1 moved, 1 unknown \(/,
      ),
      "",
    ]);
  });

  test("gives them as JSON and as CSV, and the contacts without --changes", async () => {
    const { pages, scan, stop } = await keptSite({ "/": "<p>Write to ann@larkfield.com</p>" });
    const first = await finished(scan("--changes", "--json"));
    const { job_id, since, changes } = JSON.parse(first.stdout);
    expect({ since, changes }).toMatchObject({
      since: null,
      changes: [{ email: "ann@larkfield.com", changes: ["appeared"] }],
    });
    pages["/"] = "<p>Write to bob@larkfield.com</p>";
    const second = await finished(scan("--changes", "--csv"));
    expect(second.stdout.split("\r\n")).toEqual([
      expect.stringMatching(/^email,changes,/),
      expect.stringMatching(new RegExp(`^ann@larkfield\\.com,gone,.*,${job_id},`)),
      expect.stringMatching(new RegExp(`^bob@larkfield\\.com,appeared,.*,${job_id},`)),
      "",
    ]);
    const third = JSON.parse((await finished(scan("--json"))).stdout);
    await stop();
    expect(third).not.toHaveProperty("changes");
    expect(third.contacts).toMatchObject([{ email: "bob@larkfield.com" }]);
  });
});

describe("a kept directory", () => {
  test("serves the next command after Ctrl-C, which has no complete scan to compare with", async () => {
    const asked = Promise.withResolvers<void>();
    const { pages, scan, stop } = await keptSite({
      "/": `<p>Write to ann@larkfield.com</p><a href="/a">A</a>`,
      "/a": () => asked.resolve(),
    });
    const child = scan("--json");
    await asked.promise;
    child.kill("SIGINT");
    expect((await finished(child)).code).toBe(130);
    pages["/a"] = "<p>Write to bob@larkfield.com</p>";
    const { code, stdout } = await finished(scan("--changes", "--json"));
    await stop();
    expect(code).toBe(0);
    const { since, changes } = JSON.parse(stdout);
    expect(since).toBeNull();
    expect(changes.map(({ email }: { email: string }) => email).sort()).toEqual([
      "ann@larkfield.com",
      "bob@larkfield.com",
    ]);
  });

  test("serves the next command after one that was killed, which goes on with its scan", async () => {
    const asked = Promise.withResolvers<void>();
    const { pages, scan, stop } = await keptSite({
      "/": `<p>Write to ann@larkfield.com</p><a href="/a">A</a>`,
      "/a": () => asked.resolve(),
    });
    const child = scan("--json");
    await asked.promise;
    child.kill("SIGKILL");
    await once(child, "close");
    pages["/a"] = "<p>Write to bob@larkfield.com</p>";
    const { code, stdout } = await finished(scan("--json"));
    await stop();
    expect(code).toBe(0);
    const { status, contacts } = JSON.parse(stdout);
    expect(status).toBe("complete");
    expect(contacts.map(({ email }: { email: string }) => email).sort()).toEqual([
      "ann@larkfield.com",
      "bob@larkfield.com",
    ]);
  });

  test("is one command's at a time: the other is told who has it", async () => {
    const asked = Promise.withResolvers<void>();
    const { scan, stop } = await keptSite({ "/": () => asked.resolve() });
    const first = scan("--json");
    await asked.promise;
    const { code, stdout, stderr } = await finished(scan("--json"));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(new RegExp(`is in use by process ${first.pid}\\. Stop it, or name another`));
    expect(stderr.trim().split("\n")).toHaveLength(1);
    first.kill("SIGINT");
    await finished(first);
    await stop();
  });
});
