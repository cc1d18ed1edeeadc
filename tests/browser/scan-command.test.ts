import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { finished, startScan, startScanWith } from "../helpers/scan-command.ts";
import { type Page, startSiteServer } from "../helpers/site-server.ts";

const found = inject("chromium");

/** The commands' temporary folder, so that a test sees what they leave there. */
const temporary = mkdtempSync(join(tmpdir(), "rs-"));
// As /tmp itself: root's Postgres runs as another user, who removes its folders there.
chmodSync(temporary, 0o1777);
afterAll(() => rmSync(temporary, { recursive: true }));

/** ms for a command that brings a database and a browser, on a machine that is busy */
const COMMAND_TIMEOUT_MS = 180_000;

const SHELL =
  '<!doctype html><title>Acme</title><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script type="module" src="/app.js"></script>';

const APPLICATION = `
const { team, imprint } = await (await fetch("/api/content.json")).json();
const link = (path, text) => '<a href="' + path + '">' + text + "</a> ";
const pages = {
  "/": "<h1>Welcome to Acme, makers of good things</h1>",
  "/team": team.map(({ name, mail }) => "<p>" + name + ": " + mail + "</p>").join(""),
  "/imprint": "<p>" + imprint + "</p>",
};
document.getElementById("root").innerHTML =
  link("/", "Home") + link("/team", "Team") + link("/imprint", "Imprint") + (pages[location.pathname] ?? "Not found");
`;

const CONTENT = {
  team: [
    { name: "Ann Miller", mail: "ann.miller@acme-works.com" },
    { name: "Bob Stone", mail: "bob.stone@acme-works.com" },
  ],
  imprint: "Acme Works Ltd, 1 Mill Lane, info@acme-works.com",
};

const sent =
  (type: string, text: string): Page =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": type }).end(text);

const SITE: Readonly<Record<string, Page>> = {
  "/": SHELL,
  "/team": SHELL,
  "/imprint": SHELL,
  "/app.js": sent("text/javascript", APPLICATION),
  "/api/content.json": sent("application/json", JSON.stringify(CONTENT)),
};

describe.skipIf(found.kind === "missing")("npm run scan, where there is a browser", () => {
  test(
    "finds a site whose content is fetched by its scripts, and all of it",
    async () => {
      const site = await startSiteServer(SITE);
      try {
        const args = ["--json", "--allow-host", site.host, site.url];
        const { code, stdout } = await finished(startScan(temporary, ...args));
        const { result_data: result, contacts } = JSON.parse(stdout);
        expect(contacts.map(({ email }: { email: string }) => email).toSorted()).toEqual([
          "ann.miller@acme-works.com",
          "bob.stone@acme-works.com",
          "info@acme-works.com",
        ]);
        expect(result).toMatchObject({
          evidence: "complete",
          pages_scanned: 3,
          pages_needing_script: 0,
          pages_rendered: 3,
          pages_render_failed: {},
          has_renderer: true,
        });
        expect([code, leftOver()]).toEqual([0, []]);
      } finally {
        await site.stop();
      }
    },
    COMMAND_TIMEOUT_MS,
  );

  test(
    "leaves no browser behind when it is stopped while a page is being rendered",
    async () => {
      let scan: ReturnType<typeof startScan> | undefined;
      const seen: string[] = [];
      const never: Page = () => {
        seen.push(...leftOver());
        scan?.kill("SIGINT");
      };
      // A path that is made while the script runs: nobody but a browser asks for it.
      const application = sent("text/javascript", 'await fetch("/never/" + Math.random());');
      const pages: Readonly<Record<string, Page>> = { ...SITE, "/app.js": application };
      const site = await startSiteServer((path) => (path.startsWith("/never/0.") ? never : pages[path]));
      try {
        scan = startScan(temporary, "--json", "--allow-host", site.host, site.url);
        const { code } = await finished(scan);
        expect(code).toBe(130);
        expect(seen).not.toEqual([]);
        expect(leftOver()).toEqual([]);
      } finally {
        await site.stop();
      }
    },
    COMMAND_TIMEOUT_MS,
  );
});

test(
  "npm run scan says how to get a browser where a page needs one and there is none",
  async () => {
    const site = await startSiteServer(SITE);
    try {
      const none = { CHROMIUM_PATH: join(temporary, "none") };
      const args = ["--allow-host", site.host, site.url];
      const { code, stdout } = await finished(startScanWith(none, temporary, ...args));
      expect(code).toBe(0);
      expect(stdout).toMatch(/Evidence: partial\.\n.*only scripts fill.*contact-scanner browser install/);
    } finally {
      await site.stop();
    }
  },
  COMMAND_TIMEOUT_MS,
);

/** Browsers of these commands that run, and their folders. */
function leftOver(): string[] {
  const folders = readdirSync(temporary).filter((name) => name.startsWith("cs-"));
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && isOurs(name));
  return [...folders, ...processes];
}

function isOurs(pid: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(join(temporary, "cs-"));
  } catch {
    // It has ended meanwhile.
    return false;
  }
}
