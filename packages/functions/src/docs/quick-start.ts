import { LIMITS } from "@contact-scanner/core/config";
import { type Html, html, prose } from "./html.ts";
import { type Sample, sampleHtml } from "./languages.ts";

export type QuickStep = { readonly title: string; readonly text: string; readonly sample: Sample };

/** From nothing to a file of contacts. The steps of a language, one after the other, are one program. */
export const QUICK_START: readonly QuickStep[] = [
  {
    title: "Submit a website",
    text: "The answer comes at once, with the id of the scan.",
    sample: {
      curl: `job_id=$(curl -s -X POST \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{"url": "https://example.com"}' \\
  "$API/api/v3/scan/website" \\
  | sed 's/.*"job_id":"\\([^"]*\\)".*/\\1/')`,
      javascript: `async function call(path, { headers, ...options } = {}) {
  const authorization = \`Bearer \${process.env.TOKEN}\`;
  const response = await fetch(process.env.API + path, {
    ...options,
    headers: { authorization, ...headers },
  });
  if (!response.ok) throw new Error((await response.json()).detail);
  return response;
}

const submitted = await call("/api/v3/scan/website", {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ url: "https://example.com" }),
});
const { job_id } = await submitted.json();`,
      python: `import json, os, time
from urllib.parse import urlencode
from urllib.request import Request, urlopen

def call(path, body=None, **headers):
    headers["Authorization"] = "Bearer " + os.environ["TOKEN"]
    headers["Content-Type"] = "application/json"
    data = None if body is None else json.dumps(body).encode()
    return urlopen(Request(os.environ["API"] + path, data, headers))

submitted = call("/api/v3/scan/website", {"url": "https://example.com"})
job_id = json.load(submitted)["job_id"]`,
    },
  },
  {
    title: "Wait for its end",
    text: "While a scan is active its status says in `Retry-After` how many seconds another look is worth waiting for.",
    sample: {
      curl: `until curl -s -H "Authorization: Bearer $TOKEN" \\
  "$API/api/v3/scan/status/$job_id" \\
  | grep -Eq '"status":"(complete|failed|cancelled)"'
do sleep 2; done`,
      javascript: `let scan;
for (let pause; pause !== null; ) {
  const status = await call(\`/api/v3/scan/status/\${job_id}\`);
  scan = await status.json();
  pause = status.headers.get("retry-after");
  if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause * 1000));
}
console.log(scan.status, scan.error ?? scan.result_data);`,
      python: `while True:
    status = call(f"/api/v3/scan/status/{job_id}")
    scan = json.load(status)
    pause = status.headers["Retry-After"]
    if pause is None:
        break
    time.sleep(int(pause))
print(scan["status"], scan["error"] or scan["result_data"])`,
    },
  },
  {
    title: "List its contacts",
    text: "A page at a time, until there is no `next_cursor`.",
    sample: {
      curl: `curl -s -H "Authorization: Bearer $TOKEN" \\
  "$API/api/v3/scan/$job_id/contacts"`,
      javascript: `for (let query = ""; query !== null; ) {
  const page = await call(\`/api/v3/scan/\${job_id}/contacts\${query}\`);
  const { items, next_cursor } = await page.json();
  for (const { email, email_type, source_url } of items) console.log(email, email_type, source_url);
  query = next_cursor && \`?cursor=\${encodeURIComponent(next_cursor)}\`;
}`,
      python: `query = ""
while query is not None:
    page = json.load(call(f"/api/v3/scan/{job_id}/contacts{query}"))
    for contact in page["items"]:
        print(contact["email"], contact["email_type"], contact["source_url"])
    cursor = page["next_cursor"]
    query = cursor and "?" + urlencode({"cursor": cursor})`,
    },
  },
  {
    title: "Or have them as CSV",
    text: `${LIMITS.defaultCsvRows.toLocaleString("en")} rows an answer; where there are more, its \`Link\` header leads to the next ones.`,
    sample: {
      curl: `curl -s --compressed \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Accept: text/csv" \\
  "$API/api/v3/scan/$job_id/contacts" > contacts.csv`,
      javascript: `import { writeFile } from "node:fs/promises";

const csv = await call(\`/api/v3/scan/\${job_id}/contacts\`, { headers: { accept: "text/csv" } });
await writeFile("contacts.csv", await csv.text());`,
      python: `with open("contacts.csv", "wb") as file:
    file.write(call(f"/api/v3/scan/{job_id}/contacts", Accept="text/csv").read())`,
    },
  },
];

/** The steps as the page shows them. */
export function quickStartHtml(): Html {
  return html`<section id="quick-start"><h2>Quick start</h2>${prose(
    "Set the environment variables `API` (this server, like `http://localhost:8000`) and `TOKEN` (a token or an API key). JavaScript runs in Node, " +
      "Python needs its standard library alone. The steps of a language, one after the other, are one program.",
  )}${QUICK_START.map(
    ({ title, text, sample }, index) => html`<div class="call"><div>
<h3>${index + 1}. ${title}</h3>${prose(text)}</div>
<div>${sampleHtml(sample)}</div></div>`,
  )}</section>`;
}
