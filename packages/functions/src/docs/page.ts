import { createHash } from "node:crypto";
import type { Route } from "../http/route.ts";
import { openApiDocument } from "../openapi/document.ts";
import { errorsHtml } from "./errors-html.ts";
import { Html, html, prose } from "./html.ts";
import { languageChoice } from "./languages.ts";
import { callHtml, type DocumentedCall } from "./operation-html.ts";
import { quickStartHtml } from "./quick-start.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";

export type DocsPage = {
  readonly html: string;
  /** The Content-Security-Policy under which the page is whole: its own style and script, and calls of this API. */
  readonly contentSecurityPolicy: string;
};

const POLICY = [
  "default-src 'none'",
  `script-src '${hashOf(SCRIPT)}'`,
  `style-src '${hashOf(STYLE)}'`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const ABOUT_TOKENS =
  "Send your token or API key with every call that needs one: `Authorization: Bearer …`. Each call names the scope that " +
  "it needs. A key (`cs_live_…`) has the scopes that it was made with; a token has those of its claim `scope`, or all of " +
  "them where it has no such claim.";

/**
 * The description of an API that has these routes, for people: one page that needs nothing but itself. Its script adds
 * search, copying and trying; all else is there without it.
 */
export function docsPage(routes: readonly Route[]): DocsPage {
  const document = openApiDocument(routes);
  const groups = callsByTag(routes, document);
  const { title, description } = document.info;
  const [lead = "", ...about] = description.split(/\n\s*\n/);
  const { schemas } = document.components;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} API</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
${languageChoice()}
<header><h1 id="top">${title} API</h1>${prose(lead)}</header>
${menuHtml(groups)}
<main>
${quickStartHtml()}
<section id="basics"><h2>Basics</h2>${prose(about.join("\n\n"))}
${prose(ABOUT_TOKENS)}</section>
${errorsHtml(schemas)}
${groups.map(
  ({ name, description: text, calls }) =>
    html`<h2>${name}</h2>${prose(text)}${calls.map((call) => callHtml(call, schemas))}`,
)}
</main>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`;
  return { html: page.markup, contentSecurityPolicy: POLICY };
}

type Group = {
  readonly name: string;
  readonly description: string;
  readonly calls: readonly DocumentedCall[];
};

function callsByTag(routes: readonly Route[], { tags, paths }: ReturnType<typeof openApiDocument>): Group[] {
  return tags.map((tag) => ({
    ...tag,
    calls: routes.flatMap((route): DocumentedCall[] => {
      const operation = paths[route.path]?.[route.method.toLowerCase()];
      return route.tag === tag.name && operation ? [{ route, operation }] : [];
    }),
  }));
}

/** Folded where the window is narrow, by a box to tick: `details` would stay folded where it is wide. */
function menuHtml(groups: readonly Group[]): Html {
  return html`<input type="checkbox" id="menu-open"><label for="menu-open">Menu</label>
<nav><input type="search" id="search" placeholder="Search" aria-label="Search the menu" hidden>
<ul><li><a href="#quick-start">Quick start</a></li><li><a href="#basics">Basics</a></li><li><a href="#errors">Errors</a></li>
<li><a href="openapi.json">openapi.json</a></li></ul>${groups.map(
    ({ name, calls }) =>
      html`<div><h2>${name}</h2><ul>${calls.map(
        ({ route: { method, path }, operation: { operationId, summary } }) =>
          html`<li data-words="${method} ${path}"><span class="method">${method}</span><a href="#${operationId}">${summary}</a></li>`,
      )}</ul></div>`,
  )}</nav>`;
}

/** A source of a Content-Security-Policy that allows this text alone. */
function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
