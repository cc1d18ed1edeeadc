import { LANGUAGE_STYLE } from "./languages.ts";

/** The page's whole style: no font, picture or file from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --accent: #0a6f6a; scroll-padding-top: 1rem; }
@media (prefers-color-scheme: dark) { :root { --accent: #5cc9c2; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; }
a { color: var(--accent); }
header, main { padding: 0 2rem; }
header h1 { margin: 1.5rem 0 .5rem; }
header p { margin: 0; font-size: 1.1rem; }
main { padding-bottom: 4rem; }
.choice { position: fixed; top: 0; left: 0; opacity: 0; pointer-events: none; }
#menu-open { margin: 1rem .5rem 0 2rem; }
nav { padding: 1rem 2rem; border-bottom: 1px solid var(--line); }
body:not(:has(#menu-open:checked)) nav { display: none; }
nav h2 { font-size: .8rem; text-transform: uppercase; letter-spacing: .05em; margin: 1rem 0 .25rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { display: flex; align-items: baseline; padding: .1rem 0; }
nav a { text-decoration: none; }
#search { width: 100%; margin-bottom: .5rem; }
input, textarea, button { font: inherit; padding: .2rem .5rem; border: 1px solid var(--line); border-radius: 4px; max-width: 100%; }
section { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 2rem; }
h4 { margin: 1.25rem 0 .25rem; }
code, pre { font: 14px/1.5 ui-monospace, monospace; }
code { background: var(--soft); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .75rem 1rem; border-radius: 6px; overflow: auto; max-height: 26rem; margin: 0 0 .5rem; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
td p, dd p { margin: 0; }
dl { margin: .25rem 0 1rem; }
dt { padding-top: .4rem; border-top: 1px solid var(--line); }
dd { margin: 0 0 .4rem 1rem; }
summary { cursor: pointer; padding: .25rem 0; color: var(--accent); }
.samples { min-width: 0; }
.tabs { display: flex; gap: .25rem; align-items: center; }
.tabs label { cursor: pointer; padding: .25rem .6rem; border-bottom: 2px solid transparent; }
.tabs .copy { margin-left: auto; font-size: .85rem; }
.try { border: 1px solid var(--line); border-radius: 6px; padding: .25rem 1rem; margin: .5rem 0; }
.try label { display: block; margin: .5rem 0; }
.try input, .try textarea { display: block; width: 100%; }
.try .answer { margin-top: .5rem; }
.method { flex: none; display: inline-block; min-width: 4.2em; font: bold 13px ui-monospace, monospace; color: var(--accent); }
.muted { opacity: .75; font-size: .9em; }
${LANGUAGE_STYLE}@media (min-width: 70rem) {
  body { display: grid; grid-template: auto 1fr / 18rem minmax(0, 1fr); }
  #menu-open, [for=menu-open] { display: none; }
  body nav, body:not(:has(#menu-open:checked)) nav { display: block; grid-area: 1 / 1 / 3; border-bottom: 0; border-right: 1px solid var(--line); position: sticky; top: 0; height: 100vh; overflow-y: auto; }
  .call { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2rem; }
  .samples { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto; }
}
`;
