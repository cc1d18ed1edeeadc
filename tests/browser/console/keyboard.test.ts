import type { Stage } from "@contact-scanner/local/stage";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { testDatabase } from "../../helpers/test-database.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";
import { scanOfMany } from "../rig/many-contacts.ts";

describe.skipIf(inject("chromium").kind === "missing")("by keyboard alone", () => {
  const database = testDatabase();
  const open = consolePages();
  let stage: Stage;
  let scan: string;
  beforeAll(async () => {
    scan = `/scans/${await scanOfMany(database, "acme.com", 60)}`;
    stage = await startConsoleStage({ databaseUrl: database.url, hosts: [] });
  });
  afterAll(async () => await stage.stop());

  async function openScan(): Promise<Page> {
    const page = await open(stage.url + scan);
    await page.getByText("60 rows", { exact: true }).waitFor();
    return page;
  }

  test("rows are gone through by j and k, opened by Enter, and left by Esc", async () => {
    const page = await openScan();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await page.locator("tr.active").innerText()).toMatch(/^person1@acme\.com/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "person1@acme.com" }).waitFor();
    await page.keyboard.press("j");
    await page.getByRole("heading", { name: "person2@acme.com" }).waitFor();
    await page.keyboard.press("k");
    await page.getByRole("heading", { name: "person1@acme.com" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("60 rows", { exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe(scan);
  });

  test("the row that j leads to comes into sight", async () => {
    const page = await openScan();
    for (let presses = 0; presses < 40; presses++) await page.keyboard.press("j");
    await page.getByRole("row", { name: /^person39@acme\.com/ }).waitFor();
    await expect
      .poll(() =>
        page.evaluate(`(() => {
        const row = document.querySelector("tr.active").getBoundingClientRect();
        const box = document.querySelector(".table-scroller").getBoundingClientRect();
        return row.top >= box.top && row.bottom <= box.bottom;
      })()`),
      )
      .toBe(true);
  });

  test("/ leads to the search, which takes letters, and Esc empties and leaves it", async () => {
    const page = await openScan();
    await page.keyboard.press("/");
    await page.keyboard.type("jk5");
    expect(await page.getByLabel("Search the table").inputValue()).toBe("jk5");
    await page.getByText("0 of 60 rows").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("60 rows", { exact: true }).waitFor();
    await page.keyboard.press("j");
    expect(await page.locator("tr.active").innerText()).toMatch(/^person0@acme\.com/);
  });

  test("the palette leads to a page and to a site by some letters", async () => {
    const page = await openScan();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Page or site" }).waitFor();
    await page.keyboard.type("webh");
    await page.getByRole("option", { name: /^Webhooks/, selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Webhooks" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("acme");
    await page.getByRole("option", { name: /^acme\.com/, selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "acme.com" }).waitFor();
  });

  test("the palette is walked by arrows, and says when nothing matches", async () => {
    const page = await openScan();
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: "Page or site" });
    await page.getByRole("option", { selected: true }).waitFor();
    const first = await field.getAttribute("aria-activedescendant");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => field.getAttribute("aria-activedescendant")).not.toBe(first);
    const current = await field.getAttribute("aria-activedescendant");
    expect(await page.getByRole("option", { selected: true }).getAttribute("id")).toBe(current);
    await page.keyboard.type("no such place");
    await page.getByText("Nothing of that name.").waitFor();
  });

  test("? lists the keys, and keys of the page do nothing behind a dialog", async () => {
    const page = await openScan();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.locator("tr.active").count()).toBe(0);
  });

  test("focus is within a dialog while it is open, and then where it was", async () => {
    const page = await openScan();
    await page.getByRole("button", { name: "Delete" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Delete the scan?" });
    await dialog.waitFor();
    for (let tabs = 0; tabs < 4; tabs++) {
      await page.keyboard.press("Tab");
      await expect.poll(() => dialog.locator(":focus").count()).toBe(1);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await focused(page)).toBe("Delete");
  });

  test("a menu is opened, walked and left, and focus is at its button again", async () => {
    const page = await openScan();
    await page.getByRole("button", { name: "Columns" }).focus();
    await page.keyboard.press("Enter");
    const items = page.locator("[role=menuitemcheckbox]:focus");
    await items.filter({ hasText: "Address" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await items.filter({ hasText: "Type" }).waitFor();
    await page.keyboard.press("Space");
    await expect.poll(() => page.getByRole("columnheader", { name: "Type" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    expect(await focused(page)).toBe("Columns");
  });

  test("every step of the way is seen: what has focus has an outline", async () => {
    const page = await openScan();
    const seen: string[] = [];
    for (let tabs = 0; tabs < 30; tabs++) {
      await page.keyboard.press("Tab");
      const step = String(
        await page.evaluate(`(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        const name = document.activeElement.ariaLabel ?? document.activeElement.textContent;
        return document.activeElement === document.body || (outlineStyle !== "none" && outlineWidth !== "0px") ? "" : name;
      })()`),
      );
      if (step !== "") seen.push(step);
    }
    expect(seen).toEqual([]);
  });

  test("the first step leads past the menu to the content", async () => {
    const page = await openScan();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Skip to the content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Scan again");
  });
});

async function focused(page: Page): Promise<string> {
  return (await page.locator(":focus").innerText()).trim();
}
