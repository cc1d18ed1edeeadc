import type { Operation, Parameter } from "../openapi/operation.ts";
import { type Html, html, NO_HTML } from "./html.ts";

/**
 * A form that sends the call from the page. It is hidden until the page's script takes it up: without one it could only
 * be submitted, which the page's policy forbids.
 */
export function tryHtml(
  { method, path, operation }: { method: string; path: string; operation: Operation },
  exampleBody: unknown,
): Html {
  const needsToken = operation.security.length > 0;
  return html`<details class="try" hidden><summary>Try it</summary>
<form data-method="${method}" data-path="${path}">${
    needsToken
      ? html`<label>Token <input type="password" class="token" autocomplete="off" spellcheck="false"></label>`
      : NO_HTML
  }${(operation.parameters ?? []).map(parameterField)}${
    operation.requestBody
      ? html`<label>Body <textarea name="body" rows="6" spellcheck="false">${JSON.stringify(exampleBody ?? {}, null, 2)}</textarea></label>`
      : NO_HTML
  }<button>Send</button>${
    needsToken
      ? html`<p class="muted">The token stays in this page's memory, and goes when you leave it.</p>`
      : NO_HTML
  }<pre class="answer" aria-live="polite" hidden></pre></form></details>`;
}

function parameterField({ name, in: place, required }: Parameter): Html {
  return html`<label>${name} <input name="${name}" data-in="${place}" autocomplete="off" spellcheck="false"${
    required ? html` required` : NO_HTML
  }></label>`;
}
