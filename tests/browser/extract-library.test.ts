import { mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { buildCode } from "../../generators/bundles/library-code.ts";
import { listen } from "../helpers/listen.ts";
import { answerOfCore, askedQuestions } from "../packages/rig/questions.ts";
import { launchForPages } from "./rig/launch-for-pages.ts";

const PACKAGE = resolve(import.meta.dirname, "../../packages/extract");
/** Where the README's page finds the library's files. */
const DIST = "/node_modules/@contact-scanner/extract/dist/";
const [, README_PAGE = ""] =
  /```html\n(.*?)```/s.exec(readFileSync(join(PACKAGE, "README.md"), "utf8")) ?? [];

const QUESTIONS = askedQuestions();

const WORKER = `import { explainPage } from "${DIST}index.js";
  function answer({ html, bytes, url, contentType }) {
    const document = html ?? Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0));
    try {
      return explainPage({ html: document, url, contentType });
    } catch (error) {
      return { error: error.code ?? String(error) };
    }
  }
  const questions = await (await fetch("/questions.json")).json();
  postMessage(JSON.stringify(questions.map(answer)));`;

const ASK_WORKER = `new Promise((resolve, reject) => {
  const worker = new Worker("/worker.js", { type: "module" });
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
})`;

const found = inject("chromium");

describe.skipIf(found.kind === "missing")("the library in Chromium", () => {
  const dist = mkdtempSync(join(tmpdir(), "extract-dist-"));
  const files: Record<string, { readonly type: string; readonly text: string }> = {
    "/": { type: "text/html", text: README_PAGE },
    "/empty": { type: "text/html", text: "" },
    "/questions.json": { type: "application/json", text: JSON.stringify(QUESTIONS) },
    "/worker.js": { type: "text/javascript", text: WORKER },
  };
  const server = createServer(({ url = "" }, response) => {
    const { type, text } = url.startsWith(DIST)
      ? { type: "text/javascript", text: readFileSync(join(dist, url.slice(DIST.length)), "utf8") }
      : (files[url] ?? { type: "text/plain", text: "" });
    response.setHeader("content-type", type);
    // Scripts of the page itself, and no eval.
    response.setHeader("content-security-policy", "default-src 'self'; script-src 'self' 'unsafe-inline'");
    response.end(text);
  });
  let browser: Browser | undefined;
  let origin = "";

  beforeAll(async () => {
    if (found.kind === "missing") return;
    await buildCode(PACKAGE, dist);
    origin = `http://127.0.0.1:${await listen(server)}`;
    browser = await launchForPages(found.chromium);
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
  });

  async function open(path: string): Promise<Page> {
    if (browser === undefined) throw new Error("There is no browser.");
    const page = await browser.newPage();
    onTestFinished(async () => await page.close());
    await page.goto(`${origin}${path}`);
    return page;
  }

  test("runs in the README's page, without a bundler and without eval", async () => {
    const page = await open("/");
    await expect.poll(() => page.textContent("output")).toBe("ann@acme.com");
  });

  test("answers each document as core does, in a worker", async () => {
    const page = await open("/empty");
    const answers: unknown[] = JSON.parse(await page.evaluate<string>(ASK_WORKER));
    expect(answers.length).toBeGreaterThan(280);
    for (const [index, question] of QUESTIONS.entries()) {
      const { id } = question;
      expect({ id, answer: answers[index] }).toEqual({ id, answer: answerOfCore(question) });
    }
  });
});
