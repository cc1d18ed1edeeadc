import { asksForScripts, saysLoading } from "./script-words.ts";
import type { ShellReason } from "./shell.ts";
import type { ShellView } from "./shell-view.ts";

/** A sign that a page of few words is a shell, with bodies of such pages; those of `keep` come near and are none. */
export type ShellSign = {
  readonly reason: ShellReason;
  readonly why: string;
  readonly holds: (page: ShellView) => boolean;
  readonly examples: readonly string[];
  readonly keep: readonly string[];
};

/** Words of a page that asks for scripts as a whole: one that has more has something to read without them. */
const MAX_WORDS_BESIDE_REQUEST = 30;
/** Words of an application's splash: a name, a claim and "Loading". */
const MAX_SPLASH_WORDS = 20;
/** Links of a page that waits for its scripts: a menu has more. */
const MAX_WAITING_LINKS = 3;
/** Links of a page that asks for scripts: its menu may stand there. */
const MAX_LINKS_BESIDE_REQUEST = 10;

/** In this order: the surest first. */
export const SHELL_SIGNS: readonly ShellSign[] = [
  {
    reason: "empty_root",
    why: "Frameworks put the whole page into an element that their template leaves empty, or with a word on loading.",
    holds: ({ mounts }) => mounts.some((text) => text === "" || saysLoading(text)),
    examples: [
      `<div id="root"></div><script src="/static/js/main.3a47ecb4.chunk.js"></script>`,
      `<div id=app></div><script src=/js/app.448b8837.js></script>`,
      `<div id="__next"></div><script src="/_next/static/chunks/main.js"></script>`,
      `<div id="__nuxt"></div><script type="module" src="/_nuxt/entry.js"></script>`,
      `<div id="q-app"></div><script src="/js/app.js"></script>`,
      `<div id="svelte"></div><script type="module" src="/_app/start.js"></script>`,
      `<app-root></app-root><script src="main.81b4b100d.js" type="module"></script>`,
      `<app-root><div class="spinner">Loading...</div></app-root><script src="main.js"></script>`,
      `<pre id="elm"></pre><script>Elm.Main.init({ node: document.getElementById("elm") })</script>`,
      `<div ui-view></div><script src="app.js"></script>`,
    ],
    keep: [
      `<div id="root"><p>${"We mend boats in Kiel. ".repeat(5)}</p></div><script src="/menu.js"></script>`,
      `<div id="app"></div>`,
      `<noscript><div id="root"></div></noscript><p>We mend boats.</p><script src="/menu.js"></script>`,
      `<div id="map"></div><p>How to find us: Hafenstr. 1, Kiel</p><script src="/map.js"></script>`,
    ],
  },
  {
    reason: "noscript",
    why: "Who reads it without scripts is told to turn them on, and has next to nothing else.",
    holds: ({ words, links, noscripts }) =>
      words < MAX_WORDS_BESIDE_REQUEST && links < MAX_LINKS_BESIDE_REQUEST && noscripts.some(asksForScripts),
    examples: [
      `<noscript>You need to enable JavaScript to run this app.</noscript><div id="main"></div><script src="a.js"></script>`,
      `<noscript>Bitte aktivieren Sie JavaScript.</noscript><div id="main"></div><script src="a.js"></script>`,
      `<noscript>Veuillez activer Javascript pour continuer.</noscript><script src="a.js"></script>`,
      `<noscript>Habilite JavaScript para continuar.</noscript><script src="a.js"></script>`,
      `<noscript>Włącz obsługę JavaScript.</noscript><script src="a.js"></script>`,
      `<noscript>Для работы сайта включите JavaScript.</noscript><script src="a.js"></script>`,
      `<noscript>请启用JavaScript后继续访问。</noscript><script src="a.js"></script>`,
      `<noscript>자바스크립트를 활성화해 주세요.</noscript><script src="a.js"></script>`,
    ],
    keep: [
      `<p>Hello.</p><noscript>Please enable JavaScript to view the comments powered by Disqus.</noscript><script src="a.js"></script>`,
      `<p>Hello.</p><noscript><img src="https://example.com/tr?id=1"></noscript><script src="a.js"></script>`,
      `<p>${"We mend boats in Kiel. ".repeat(8)}</p><noscript>Please enable JavaScript.</noscript><script src="a.js"></script>`,
    ],
  },
  {
    reason: "no_words",
    why: "What has a script and nothing to read, to look at or to follow is filled by it.",
    holds: ({ words, links, contacts, hasFrames, hasPictures, isFilled }) =>
      words === 0 && links === 0 && contacts === 0 && !hasFrames && !hasPictures && isFilled,
    examples: [
      `<script src="assets/vendor-c1c10a1d.js"></script><script src="assets/site.js"></script>`,
      `<div id="main"></div><script src="elm.js"></script>`,
      `<mua-header></mua-header><mua-map></mua-map><script src="/elements.js"></script>`,
    ],
    keep: [
      `<img src="/construction.png"><script src="/slides.js"></script>`,
      `<iframe src="https://example.com/shop"></iframe><script src="/a.js"></script>`,
      `<a href="/de"><img src="/de.png"></a><a href="/en"><img src="/en.png"></a><script src="/a.js"></script>`,
      `<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>`,
      `<p>Hello.</p><script src="/a.js"></script>`,
    ],
  },
  {
    reason: "few_words",
    why: "An application shows its name, or that it is loading, until it has started.",
    holds: ({ words, readable, links, contacts, mounts, hasApplication, hasFrames, hasPictures, isFilled }) =>
      words < MAX_SPLASH_WORDS &&
      links < MAX_WAITING_LINKS &&
      contacts === 0 &&
      (mounts.length > 0 ||
        hasApplication ||
        (isFilled && links === 0 && !hasFrames && !hasPictures && saysLoading(readable))),
    examples: [
      `<div id="app"><h1>Acme</h1><p>Boats and more</p></div><script src="/app.js"></script>`,
      `<div id="splash">HAMZA FLUTTER ARTISAN 0%</div><script src="flutter_bootstrap.js" async></script>`,
      `<p>Chargement en cours…</p><script src="/app.js"></script>`,
    ],
    keep: [
      `<p>Coming soon!</p><script src="/slides.js"></script>`,
      `<h1>404 Not Found</h1><script src="/menu.js"></script>`,
      `<p>Loading docks of the port</p><script src="/menu.js"></script>`,
      `<div id="app"><a href="/a">A</a><a href="/b">B</a><a href="/c">C</a></div><script src="/app.js"></script>`,
    ],
  },
];
