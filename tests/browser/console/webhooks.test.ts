import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { type DemoSite, startDemoSite } from "@contact-scanner/local/demo-site/server";
import type { Stage } from "@contact-scanner/local/stage";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { listen } from "../../helpers/listen.ts";
import { testDatabase } from "../../helpers/test-database.ts";
import { consolePages } from "../rig/console-pages.ts";
import { startConsoleStage } from "../rig/console-stage.ts";

describe.skipIf(inject("chromium").kind === "missing")("webhooks and schedules in the console", () => {
  const { url: databaseUrl } = testDatabase();
  const open = consolePages();
  const received: { readonly body: string; readonly headers: Record<string, string> }[] = [];
  const receiver = createServer(async (request, response) => {
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    received.push({ body: await text(request), headers: Object.fromEntries(headers) });
    response.writeHead(204).end();
  });
  let hook: string;
  let demo: DemoSite;
  let stage: Stage;
  beforeAll(async () => {
    const receiverHost = `127.0.0.1:${await listen(receiver)}`;
    hook = `http://${receiverHost}/hook`;
    demo = await startDemoSite({ host: "127.0.0.1", port: 0 });
    stage = await startConsoleStage({ databaseUrl, hosts: [demo.host, receiverHost] });
  });
  afterAll(async () => {
    await stage.stop();
    await demo.stop();
    receiver.close();
  });

  test("a webhook is made, tells of a scan, and its delivery is seen", async () => {
    const page = await open(`${stage.url}/webhooks`);
    await page.getByRole("button", { name: "New webhook" }).click();
    await page.getByLabel("URL").fill(hook);
    await page.getByRole("button", { name: "Make the webhook" }).click();
    const notice = page.getByRole("dialog", { name: "The webhook's secret" });
    const secret = await notice.locator("code").innerText();
    await page.keyboard.press("Escape");
    await notice.getByRole("button", { name: "I have kept it" }).click();
    await notice.waitFor({ state: "detached" });

    await page.getByRole("link", { name: "Scan", exact: true }).click();
    await page.getByLabel("Sites").fill(demo.url);
    await page.getByRole("button", { name: "Scan", exact: true }).click();
    await expect.poll(() => received.length).toBe(1);
    const event = new Webhook(secret).verify(received[0]?.body ?? "", received[0]?.headers ?? {});
    expect(event).toMatchObject({ type: "scan.completed", data: { domain: demo.host } });

    await page.getByRole("link", { name: "Webhooks" }).click();
    await page.getByRole("link", { name: hook }).click();
    const delivery = page.getByRole("row").filter({ hasText: "scan.completed" });
    await delivery.getByText("delivered").waitFor();
    expect(await delivery.innerText()).toContain("204");
    await delivery.getByRole("link", { name: "its scan" }).click();
    await page.getByRole("heading", { name: demo.host }).waitFor();
  });

  test("a webhook is tried, changed and deleted", async () => {
    const page = await open(`${stage.url}/webhooks`);
    await page.getByRole("link", { name: hook }).click();
    await page.getByRole("button", { name: "Try it" }).click();
    const trial = page.getByRole("row").filter({ hasText: "test" });
    await trial.getByText("delivered").waitFor();
    await page.getByRole("button", { name: "Switch off" }).click();
    await page.getByRole("button", { name: "Switch on" }).waitFor();
    expect(await page.getByRole("button", { name: "Try it" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("button", { name: "Delete it" }).click();
    await page.getByText("No webhook yet.").waitFor();
  });

  test("a URL that is refused is told, and what was typed stays", async () => {
    const page = await open(`${stage.url}/webhooks`, { expected: /status of 422/ });
    await page.getByRole("button", { name: "New webhook" }).click();
    await page.getByLabel("URL").fill("http://127.0.0.1:9/hook");
    await page.getByRole("button", { name: "Make the webhook" }).click();
    const alert = page.getByRole("dialog").getByRole("alert");
    expect(await alert.innerText()).toMatch(/.{20,}/);
    expect(await page.getByLabel("URL").inputValue()).toBe("http://127.0.0.1:9/hook");
  });

  test("a schedule is made from a scan, paused, resumed and deleted", async () => {
    const page = await open(`${stage.url}/scans`);
    await page.getByRole("link", { name: demo.host }).first().click();
    await page.getByRole("button", { name: "Schedule", exact: true }).click();
    const form = page.getByRole("dialog", { name: "New schedule" });
    expect(await form.getByLabel("Site", { exact: true }).inputValue()).toBe(demo.host);
    await form.getByLabel("When").selectOption({ label: "Every week" });
    await form.getByRole("button", { name: "Make the schedule" }).click();
    const schedule = page.getByRole("row").filter({ hasText: demo.host });
    await schedule.getByText("every 7 days").waitFor();
    await schedule.getByRole("button", { name: "Pause" }).click();
    await schedule.getByText("paused").waitFor();
    await schedule.getByRole("button", { name: "Resume" }).click();
    await schedule.getByRole("button", { name: "Pause" }).waitFor();
    await schedule.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByText("No schedule yet.").waitFor();
  });
});
