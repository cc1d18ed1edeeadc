import type { Example } from "../http/contract.ts";
import type { Route } from "../http/route.ts";
import { exampleAnswer } from "../openapi/examples.ts";
import { type Operation, REQUEST_ID_HEADER, type Response } from "../openapi/operation.ts";
import { curlSample } from "./curl.ts";
import { refusalsHtml } from "./errors-html.ts";
import { type Html, html, NO_HTML, prose } from "./html.ts";
import { javascriptSample } from "./javascript.ts";
import { type Sample, sampleHtml } from "./languages.ts";
import { pythonSample } from "./python.ts";
import { sampleRequest } from "./sample-request.ts";
import { fieldList, foldedFields, type NamedSchemas, typeHtml } from "./schema-html.ts";
import { tryHtml } from "./try-html.ts";

export type DocumentedCall = { readonly route: Route; readonly operation: Operation };

/** One call: what it takes and answers, and beside that its samples and a form to try it. */
export function callHtml(call: DocumentedCall, schemas: NamedSchemas): Html {
  const { route, operation } = call;
  return html`<section id="${operation.operationId}" class="call"><div>
<h3>${operation.summary}</h3>
<p><span class="method">${route.method}</span> <code>${route.path}</code>${
    route.scope === undefined
      ? html` <span class="muted">no token needed</span>`
      : html` <span class="muted">scope <code>${route.scope}</code></span>`
  }</p>
${prose(operation.description)}${parameterList(operation)}${bodyHtml(operation, schemas)}
<h4>Answers</h4>${Object.keys(route.answers).map((status) =>
    answerHtml(status, operation.responses[status], schemas),
  )}${refusalsHtml(route)}</div>
<div class="samples">${examplesHtml(call)}</div></section>
`;
}

function parameterList({ parameters = [] }: Operation): Html {
  if (parameters.length === 0) return NO_HTML;
  return html`<h4>Parameters</h4><dl>${parameters.map(
    ({ name, in: place, required, schema, description }) => html`<dt><code>${name}</code>
<span class="muted">${place}, ${typeHtml(schema)}${required ? "" : ", optional"}</span></dt><dd>${prose(description)}</dd>`,
  )}</dl>`;
}

function bodyHtml({ requestBody }: Operation, schemas: NamedSchemas): Html {
  if (!requestBody) return NO_HTML;
  return html`<h4>Body</h4>${Object.values(requestBody.content).map(({ schema }) => fieldList(schema, schemas))}`;
}

function answerHtml(status: string, response: Response | undefined, schemas: NamedSchemas): Html {
  if (!response) return NO_HTML;
  const { content = {}, headers = {}, "x-other-content": others = {} } = response;
  const types = Object.keys({ ...content, ...others }).join(", ");
  const schema = Object.entries(content).find(([type]) => type.endsWith("json"))?.[1].schema;
  return html`<p><strong>${status}</strong> ${response.description}${
    types === "" ? NO_HTML : html` <span class="muted">${types}</span>`
  }</p>${schema ? foldedFields(schema, schemas) : NO_HTML}${Object.entries(headers)
    .filter(([name]) => name !== REQUEST_ID_HEADER)
    .map(([name, { description }]) => prose(`\`${name}\`: ${description}`))}`;
}

/** The first example as it is, a form to try the call, and the other examples behind their summaries. */
function examplesHtml(call: DocumentedCall): Html {
  const { route, operation } = call;
  const [first, ...others] = Object.values<Example>(route.examples);
  return html`${first ? exampleHtml(call, first) : NO_HTML}${tryHtml({ ...route, operation }, first?.body)}${others.map(
    (example) =>
      html`<details><summary>${example.summary} <span class="muted">${
        exampleAnswer(route.path, example).status
      }</span></summary>${exampleHtml(call, example)}</details>`,
  )}`;
}

function exampleHtml(call: DocumentedCall, example: Example): Html {
  const { status, answer } = exampleAnswer(call.route.path, example);
  const text =
    answer === undefined ? "" : typeof answer === "string" ? answer : JSON.stringify(answer, null, 2);
  return html`${sampleHtml(sampleOf(call, example))}${
    text === ""
      ? html`<p class="muted">Answer ${status}, without a body</p>`
      : html`<p class="muted">Answer ${status}</p><pre class="answer"><code>${text}</code></pre>`
  }`;
}

/** The example's request in each language. */
export function sampleOf({ route, operation }: DocumentedCall, example: Example): Sample {
  const request = sampleRequest({ ...route, operation }, example);
  return {
    curl: curlSample(request),
    javascript: javascriptSample(request),
    python: pythonSample(request),
  };
}
