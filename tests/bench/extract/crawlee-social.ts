import { createInterface } from "node:readline";
import { social } from "@crawlee/utils";

// Answers the cases as Crawlee's social helpers do, for score.mjs: {id, html} a line in, {id, emails} a line out.

for await (const line of createInterface({ input: process.stdin })) {
  const { id, html } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify({ id, emails: social.parseHandlesFromHtml(html).emails })}\n`);
}
