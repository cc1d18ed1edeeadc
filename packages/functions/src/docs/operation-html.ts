import type { Example } from "../http/contract.ts";
import { exampleAnswer } from "../openapi/examples.ts";
import { type Media, type Operation, REQUEST_ID_HEADER, type Response } from "../openapi/operation.ts";
import { curlCommand } from "./curl.ts";
import { type Html, html, NO_HTML, prose } from "./html.ts";
import { fieldTable, typeHtml } from "./schema-html.ts";

export type DocumentedCall = {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  readonly examples: Readonly<Record<string, Example>>;
};

/** One call: what it takes, what it answers, and its examples. */
export function callHtml(call: DocumentedCall): Html {
  const { method, path, operation } = call;
  return html`<section id="${operation.operationId}">
<h3>${operation.summary}</h3>
<p><span class="method">${method}</span> <code>${path}</code>${
    operation.security ? html` <span class="muted">no token needed</span>` : NO_HTML
  }</p>
${prose(operation.description)}${parameterTable(operation)}${bodyHtml(operation)}
<h4>Answers</h4>
<table><tr><th>Status</th><th>Body</th><th>Meaning</th></tr>${Object.entries(operation.responses).map(
    ([status, response]) =>
      html`<tr><td>${status}</td><td>${bodyTypes(response)}</td><td>${prose(response.description)}${headerList(response)}</td></tr>`,
  )}</table>
${exampleList(call)}</section>
`;
}

function parameterTable({ parameters = [] }: Operation): Html {
  if (parameters.length === 0) return NO_HTML;
  return html`<h4>Parameters</h4><table><tr><th>Name</th><th>Type</th><th>Meaning</th></tr>${parameters.map(
    ({ name, in: place, required, schema, description }) => html`<tr>
<td><code>${name}</code> <span class="muted">${place}${required ? "" : ", optional"}</span></td>
<td>${typeHtml(schema)}</td><td>${prose(description)}</td></tr>`,
  )}</table>`;
}

function bodyHtml({ requestBody }: Operation): Html {
  if (!requestBody) return NO_HTML;
  return html`<h4>Body</h4>${Object.values(requestBody.content).map(({ schema }) => html`<p>${typeHtml(schema)}</p>${fieldTable(schema)}`)}`;
}

function bodyTypes({ content = {} }: Response): Html {
  return html`${Object.entries(content).map(([type, media]) => html`<p>${mediaType(type, media)}</p>`)}`;
}

/** The headers of this answer beside the one that every answer has. */
function headerList({ headers = {} }: Response): Html {
  return html`${Object.entries(headers)
    .filter(([name]) => name !== REQUEST_ID_HEADER)
    .map(([name, { description }]) => prose(`\`${name}\`: ${description}`))}`;
}

function mediaType(type: string, { schema }: Media): Html {
  return type.endsWith("json") ? typeHtml(schema) : html`<code>${type}</code>`;
}

function exampleList(call: DocumentedCall): Html {
  const examples = Object.values(call.examples);
  if (examples.length === 0) return NO_HTML;
  return html`<h4>Examples</h4>${examples.map((example) => {
    const { status, answer } = exampleAnswer(call.path, example);
    return html`<details><summary>${example.summary} <span class="muted">${status}</span></summary>
<pre><code>${curlCommand(call, example)}</code></pre>${
      answer === undefined ? NO_HTML : html`<pre><code>${answerText(answer)}</code></pre>`
    }</details>`;
  })}`;
}

function answerText(answer: unknown): string {
  return typeof answer === "string" ? answer : JSON.stringify(answer, null, 2);
}
