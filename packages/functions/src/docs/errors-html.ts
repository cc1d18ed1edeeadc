import type { Route } from "../http/route.ts";
import { COMMON_REFUSALS, commonRefusalsOf, statusOf } from "../openapi/refusals.ts";
import { type Html, html, NO_HTML, prose } from "./html.ts";
import { fieldList, type NamedSchemas } from "./schema-html.ts";

/** What every call may be refused with, told once: the problem's fields, and the errors that calls have in common. */
export function errorsHtml(schemas: NamedSchemas): Html {
  return html`<section id="errors"><h2>Errors</h2>
${prose("A refusal is `application/problem+json`. Tell refusals apart by `type`, which ends in one of these words; the calls name those of their own.")}
<table><tr><th>Status</th><th>Type</th><th>When</th></tr>${COMMON_REFUSALS.map(
    ({ code, sentence }) =>
      html`<tr><td>${statusOf(code)}</td><td><code>${code}</code></td><td>${prose(sentence)}</td></tr>`,
  )}</table>
<h3>A problem's fields</h3>${fieldList(schemas.Problem ?? {}, schemas)}</section>`;
}

/** The refusals of this call alone, and the statuses of those that it has in common with others. */
export function refusalsHtml(route: Route): Html {
  const own = route.refusals ?? [];
  const common = new Set(commonRefusalsOf(route).map(({ code }) => statusOf(code)));
  const statuses = [...common].sort((a, b) => a - b).join(", ");
  return html`${
    own.length === 0
      ? NO_HTML
      : html`<h4>Refusals</h4><dl>${own.map(
          ({ code, sentence }) =>
            html`<dt>${statusOf(code)} <code>${code}</code></dt><dd>${prose(sentence)}</dd>`,
        )}</dl>`
  }<p class="muted">As other calls too: <a href="#errors">${statuses}</a>.</p>`;
}
