import { readFileSync } from "node:fs";
import { type DemoSite, startDemoSite } from "@contact-scanner/local/demo-site/server";
import type { Stage } from "@contact-scanner/local/stage";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";

/** What the demo site's pages hold. */
const ADDRESSES = [
  "ann.whitlock@harbour-lane-books.com",
  "info@harbour-lane-books.com",
  "jobs@harbour-lane-books.com",
  "marta.reyes.whitby@gmail.com",
  "office@gull-and-daughters.co.uk",
  "orders@harbour-lane-books.com",
  "tom.ferris@harbour-lane-books.com",
  "winter@harbour-lane-books.com",
];

describe.skipIf(inject("chromium").kind === "missing")("a scan in the console", () => {
  const { url: databaseUrl } = testDatabase();
  const open = consolePages();
  let demo: DemoSite;
  let stage: Stage;
  beforeAll(async () => {
    demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
    stage = await startConsoleStage({ databaseUrl, hosts: [demo.host] });
  });
  afterAll(async () => {
    await stage.stop();
    await demo.stop();
  });

  test("goes from a pasted site to its contacts as CSV, XLSX, vCard and a list", async () => {
    const page = await open(stage.url, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByLabel("Sites").fill(demo.url);
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    await page.getByText("All of the site was seen.").waitFor();
    await page.getByText("8 rows", { exact: true }).waitFor();

    const csv = await taken(page, "CSV");
    const name = `${demo.host.replace(":", "-")}-contacts`;
    expect(csv.name).toBe(`${name}.csv`);
    const [head, ...lines] = csv.bytes.toString("utf8").trimEnd().split("\r\n");
    expect(head).toMatch(/^email,email_type,/);
    expect(lines.map((line) => line.split(",")[0]).toSorted()).toEqual(ADDRESSES);
    expect(csv.bytes.toString()).toContain("Ann Whitlock,owner");

    const marked = await taken(page, "CSV for Excel");
    expect(marked.name).toBe(csv.name);
    expect(marked.bytes).toEqual(Buffer.concat([Buffer.from("\ufeff"), csv.bytes]));

    const xlsx = await taken(page, "Excel (XLSX)");
    const sheet = unzipSync(xlsx.bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array();
    expect(xlsx.name).toBe(`${name}.xlsx`);
    expect(ADDRESSES.filter((address) => !Buffer.from(sheet).includes(address))).toEqual([]);

    const vcf = await taken(page, "Address book (vCard)");
    expect(vcf.name).toBe(`${name}.vcf`);
    expect(vcf.bytes.toString().match(/^BEGIN:VCARD\r$/gm)).toHaveLength(ADDRESSES.length);
    expect(vcf.bytes.toString()).toContain("FN:Ann Whitlock\r\n");

    await page.getByRole("button", { name: "Take along" }).click();
    await page.getByRole("menuitem", { name: "Copy as a list" }).click();
    await page.getByText("8 lines copied.").waitFor();
    const copied = String(await page.evaluate("navigator.clipboard.readText()"));
    expect(copied.split("\n").toSorted()).toEqual(ADDRESSES);
  });

  test("shows its list to be copied where the browser does not let the page do it", async () => {
    const page = await open(`${stage.url}/scans`);
    await page.getByRole("link", { name: demo.host }).first().click();
    await page.evaluate('Object.defineProperty(navigator, "clipboard", { value: undefined })');
    await page.getByRole("button", { name: "Take along" }).click();
    await page.getByRole("menuitem", { name: "Copy as a list" }).click();
    const list = page.getByRole("dialog", { name: "Copy the list" }).getByLabel("The list");
    const shown = await list.inputValue();
    expect(shown.split("\n").toSorted()).toEqual(ADDRESSES);
    await expect.poll(() => page.evaluate("getSelection().toString()")).toBe(shown);
  });

  test("takes along what the filters let through, and no more", async () => {
    const page = await open(`${stage.url}/scans`);
    await page.getByRole("link", { name: demo.host }).first().click();
    await page.getByLabel("Type", { exact: true }).selectOption("free");
    await page.getByText("1 of 8 rows").waitFor();
    const { bytes } = await taken(page, "CSV");
    expect(bytes.toString().trimEnd().split("\r\n").slice(1)).toEqual([
      expect.stringMatching(/^marta\.reyes\.whitby@gmail\.com,free,/),
    ]);
  });

  test("of a list begins for each site, and says which lines are none", async () => {
    const page = await open(stage.url);
    await page.getByLabel("Sites").fill(`${demo.host}\nno site at all\nhttp://10.0.0.1/`);
    await page.getByRole("button", { name: "Scan 3 sites" }).click();
    const refused = page.getByRole("alert", { name: "Lines that were not taken" });
    await expect
      .poll(() => refused.getByRole("row").allInnerTexts())
      .toEqual([
        expect.stringMatching(/^Line/),
        expect.stringMatching(/^2\s+no site at all\s+.{10,}/),
        expect.stringMatching(/^3\s+http:\/\/10\.0\.0\.1\/\s+.{10,}/),
      ]);
    expect(await page.getByLabel("Sites").inputValue()).toBe("no site at all\nhttp://10.0.0.1/");
    await refused.getByRole("link").click();
    await page.getByText("2 lines were no sites").waitFor();
    await page.getByRole("link", { name: demo.host }).waitFor();
  });

  test("whose answer was lost on the way begins once, though it is submitted again", async () => {
    const page = await open(stage.url, { expected: /ERR_FAILED/ });
    let begun = "";
    await page.route(
      "**/scan/batch",
      async (route) => {
        begun = JSON.parse(await (await route.fetch()).text()).batch_id;
        await route.abort();
      },
      { times: 1 },
    );
    await page.getByLabel("Sites").fill(`${demo.host}\n${demo.url}/about.html`);
    await page.getByRole("button", { name: "Scan 2 sites" }).click();
    await page.getByText("The API could not be reached.").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.waitForURL(`${stage.url}/batches/${begun}`);
  });

  test("of a file reads its sites", async () => {
    const page = await open(stage.url);
    await page.getByLabel("choose one").setInputFiles({
      name: "sites.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`Books;${demo.host}\n`),
    });
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    await page.getByText("All of the site was seen.").waitFor();
  });
});

/** What the menu saves under this entry. */
async function taken(page: Page, entry: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "Take along" }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: entry, exact: true }).click();
  const download = await saved;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
