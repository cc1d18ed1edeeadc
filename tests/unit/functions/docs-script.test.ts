import { docsPage } from "@contact-scanner/functions/docs/page";
import { routes } from "@contact-scanner/functions/routes";
import { type HTMLElement, type HTMLInputElement, Window } from "happy-dom";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

type Sent = { readonly url: string; readonly options: RequestInit };

const { html: page } = docsPage(routes);
let window: Window;
let sent: Sent[];
let copied: string[];

beforeEach(() => {
  window = new Window({
    url: "http://localhost:8000/docs",
    // The script is our own.
    settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
  });
  sent = [];
  copied = [];
  Object.assign(window, {
    fetch: async (url: string, options: RequestInit) => {
      sent.push({ url, options });
      const body = JSON.stringify({ markup: "<img src=x>" });
      return new Response(body, { status: 202, headers: { "content-type": "application/json" } });
    },
  });
  Object.defineProperty(window.navigator, "clipboard", {
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  window.document.write(page);
});
afterEach(() => window.happyDOM.close());

describe("the script of the documentation's page", () => {
  test("shows what works with it alone", () => {
    for (const selector of [".copy", ".try", "#search"]) expect(one(selector).hidden).toBe(false);
  });

  test("finds calls in the menu by words of their name, method and path, and hides groups without one", () => {
    type(one("#search"), "get contacts");
    expect(shown("nav li a")).toEqual([
      "List a batch's contacts",
      "List a scan's contacts",
      "List a domain's contacts",
    ]);
    expect(shown("nav h2")).toEqual(["Scans", "Domains"]);
    type(one("#search"), "");
    expect(shown("nav li a").length).toBeGreaterThan(routes.length);
  });

  test("copies the sample of the language that is shown", async () => {
    const sample = one("#submitScan .sample");
    one("#submitScan .copy").click();
    await expect.poll(() => copied).toHaveLength(1);
    const texts = [...sample.querySelectorAll("pre")].map(({ textContent }) => textContent);
    expect(texts).toContain(copied[0]);
  });

  test("sends the call of a form with its token, parameters and body, and shows the answer as text", async () => {
    type(one("#cancelScan .token"), "a-token");
    type(one('#submitScan [name="Idempotency-Key"]'), "mine");
    await submit("#submitScan form");
    expect(sent).toMatchObject([
      {
        url: "/api/v3/scan/website",
        options: {
          method: "POST",
          headers: {
            Authorization: "Bearer a-token",
            "Content-Type": "application/json",
            "Idempotency-Key": "mine",
          },
          credentials: "omit",
        },
      },
    ]);
    expect(JSON.parse(String(sent[0]?.options.body))).toEqual({ url: "https://example.com", max_pages: 50 });
    const answer = one("#submitScan form .answer");
    expect(answer.textContent).toMatch(/^202\n[\s\S]*<img src=x>/);
    expect(answer.querySelector("img")).toBeNull();
  });

  test("puts parameters where they belong: the path, or the query where they are given", async () => {
    type(one('#scanContacts [name="job_id"]'), "a/b");
    type(one('#scanContacts [name="q"]'), "jane & co");
    await submit("#scanContacts form");
    expect(sent.map(({ url }) => url)).toEqual(["/api/v3/scan/a%2Fb/contacts?q=jane+%26+co"]);
  });

  test("asks before it sends what deletes", async () => {
    const asked: string[] = [];
    Object.assign(window, { confirm: (text: string) => void asked.push(text) });
    await submit("#removeContact form");
    expect(asked).toHaveLength(1);
    expect(sent).toEqual([]);
  });

  test("keeps the token in the page's memory alone", async () => {
    type(one("#submitScan .token"), "a-token");
    await submit("#submitScan form");
    expect(JSON.stringify([{ ...window.localStorage }, { ...window.sessionStorage }])).toBe("[{},{}]");
    expect(window.document.cookie + window.location.href).not.toContain("a-token");
  });
});

function one(selector: string): HTMLElement {
  const element = window.document.querySelector(selector);
  if (!(element instanceof window.HTMLElement)) throw new Error(`There is no ${selector}.`);
  return element;
}

function type(field: HTMLElement, text: string): void {
  Object.assign(field, { value: text } satisfies Partial<HTMLInputElement>);
  field.dispatchEvent(new window.Event("input"));
}

async function submit(form: string): Promise<void> {
  one(form).dispatchEvent(new window.Event("submit", { cancelable: true }));
  await window.happyDOM.waitUntilComplete();
}

/** The texts of what is not hidden, nor within what is. */
function shown(selector: string): string[] {
  return [...window.document.querySelectorAll(selector)]
    .filter((element) => element.closest("[hidden]") === null)
    .map(({ textContent }) => textContent);
}
