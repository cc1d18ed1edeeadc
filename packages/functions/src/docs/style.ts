/** The page's whole style: no font, picture or file from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; --accent: #0a6f6a; }
@media (prefers-color-scheme: dark) { :root { --accent: #5cc9c2; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; }
a { color: var(--accent); }
main { max-width: 60rem; padding: 1rem 2rem 4rem; }
nav { padding: 1rem 2rem; border-bottom: 1px solid var(--line); }
nav h2 { font-size: .8rem; text-transform: uppercase; letter-spacing: .05em; margin: 1rem 0 .25rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { display: flex; align-items: baseline; padding: .1rem 0; }
nav a { text-decoration: none; }
section { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 2rem; }
code, pre { font: 14px/1.5 ui-monospace, monospace; }
code { background: var(--soft); padding: .1em .3em; border-radius: 3px; overflow-wrap: anywhere; }
pre { background: var(--soft); padding: .75rem 1rem; border-radius: 6px; overflow-x: auto; }
pre code { background: none; padding: 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
th { font-size: .85rem; }
td p { margin: 0; }
summary { cursor: pointer; padding: .25rem 0; }
.method { flex: none; display: inline-block; min-width: 4.2em; font: bold 13px ui-monospace, monospace; color: var(--accent); }
.muted { opacity: .7; font-size: .9em; }
@media (min-width: 70rem) {
  body { display: grid; grid-template-columns: 20rem minmax(0, 1fr); }
  nav { border-bottom: 0; border-right: 1px solid var(--line); position: sticky; top: 0; height: 100vh; overflow-y: auto; }
}
`;
