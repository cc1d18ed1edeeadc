import { type Html, html } from "./html.ts";

/** The languages of the samples, in the order of their tabs; the first is shown unless the reader chooses. */
export const LANGUAGES = [
  { id: "curl", name: "curl" },
  { id: "javascript", name: "JavaScript" },
  { id: "python", name: "Python" },
] as const;

export type Language = (typeof LANGUAGES)[number]["id"];

/** A text in each language. */
export type Sample = Readonly<Record<Language, string>>;

/**
 * One choice for the whole page, without a script: every tab is a label of these. They stand where nothing is seen of
 * them and never leave the window, or a click on a tab would scroll to them.
 */
export function languageChoice(): Html {
  return html`<div class="choice">${LANGUAGES.map(
    ({ id, name }, index) =>
      html`<input type="radio" name="language" id="language-${id}" aria-label="Samples in ${name}"${index === 0 ? CHECKED : UNCHECKED}>`,
  )}</div>`;
}

const CHECKED = html` checked`;
const UNCHECKED = html``;

/** A sample with its tabs. */
export function sampleHtml(sample: Sample): Html {
  return html`<div class="sample"><div class="tabs">${LANGUAGES.map(
    ({ id, name }) => html`<label for="language-${id}">${name}</label>`,
  )}<button type="button" class="copy" hidden>Copy</button></div>${LANGUAGES.map(
    ({ id }) => html`<pre class="${id}"><code>${sample[id]}</code></pre>`,
  )}</div>`;
}

/** The rules of the style sheet by which the chosen language's samples are seen, and its tabs marked. */
export const LANGUAGE_STYLE = LANGUAGES.map(
  ({ id }) => `body:has(#language-${id}:checked) .sample pre:not(.${id}) { display: none; }
body:has(#language-${id}:checked) label[for=language-${id}] { border-color: var(--accent); font-weight: bold; }
body:has(#language-${id}:focus-visible) label[for=language-${id}] { outline: 2px solid var(--accent); }
`,
).join("");
