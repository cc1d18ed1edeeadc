import { createHash } from "node:crypto";
import type { Route } from "../http/route.ts";
import { openApiDocument } from "../openapi/document.ts";
import { Html, html, prose } from "./html.ts";
import { callHtml, type DocumentedCall } from "./operation-html.ts";
import { fieldTable, typeHtml } from "./schema-html.ts";
import { STYLE } from "./style.ts";

export type DocsPage = {
  readonly html: string;
  /** The Content-Security-Policy under which the page is whole: its own style and nothing else. */
  readonly contentSecurityPolicy: string;
};

/** The style goes into the page unescaped: HTML knows no entities in a style. */
const STYLE_TEXT = new Html(STYLE);
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The description of an API that has these routes, for people: one page without scripts. */
export function docsPage(routes: readonly Route[]): DocsPage {
  const document = openApiDocument(routes);
  const calls = routes.flatMap(({ method, path, examples }): DocumentedCall[] => {
    const operation = document.paths[path]?.[method.toLowerCase()];
    return operation ? [{ method, path, operation, examples }] : [];
  });
  const byTag = document.tags.map((tag) => ({
    ...tag,
    calls: calls.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  const schemas = Object.entries(document.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  const { title, description } = document.info;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} API</title>
<style>${STYLE_TEXT}</style>
</head>
<body>
<nav><a href="#top">${title} API</a>${byTag.map(
    ({ name, calls: group }) =>
      html`<h2>${name}</h2><ul>${group.map(
        ({ method, operation }) =>
          html`<li><span class="method">${method}</span><a href="#${operation.operationId}">${operation.summary}</a></li>`,
      )}</ul>`,
  )}<h2>More</h2><ul><li><a href="#schemas">Schemas</a></li><li><a href="openapi.json">openapi.json</a></li></ul></nav>
<main>
<h1 id="top">${title} API</h1>
${prose(description)}
<p>Send your token with every call that needs one: <code>Authorization: Bearer …</code>. The examples take the server
from <code>$API</code> and the token from <code>$TOKEN</code>.</p>
${byTag.map(({ name, description: about, calls: group }) => html`<h2>${name}</h2>${prose(about)}${group.map(callHtml)}`)}
<h2 id="schemas">Schemas</h2>
${schemas.map(
  ([name, schema]) =>
    html`<section id="schema-${name}"><h3>${name}</h3>${
      schema.properties ? fieldTable(schema) : html`<p>${typeHtml(schema)}</p>`
    }</section>`,
)}
</main>
</body>
</html>
`;
  return { html: page.markup, contentSecurityPolicy: POLICY };
}
