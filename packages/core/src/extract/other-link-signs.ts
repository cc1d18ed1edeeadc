import { NAMING_ATTRIBUTES, TARGET_ATTRIBUTES } from "./dom/leading-names.ts";
import type { PageElement } from "./dom/page-element.ts";
import { formOf, hasFields, isGet } from "./forms.ts";
import { handlerTargets, isScriptUrl, movesOf } from "./script-moves.ts";
import { isStructuredData, structuredUrls } from "./structured-urls.ts";
import { writtenLinks } from "./written-links.ts";

/**
 * A way to lead on without a link, and what it looks like. Examples lead to /kontakt; what `keep` holds leads nowhere.
 */
export type OtherLinkSign = {
  readonly name: string;
  readonly why: string;
  /** The targets as they are written. */
  readonly targets: (element: PageElement) => readonly string[];
  readonly examples: readonly string[];
  readonly keep: readonly string[];
};

/** A value that is the address of a page, and no key or code. */
const URL_LIKE = /^(?:https?:\/\/|\.{0,2}\/(?!\/)|[\w-]+\.(?:html?|php|aspx?)\b)\S*$/i;

export const OTHER_LINK_SIGNS: readonly OtherLinkSign[] = [
  {
    name: "a click's handler",
    why: "Buttons, rows and links of menus go to their page by a script of one line.",
    targets: (element) =>
      [...element.attributePairs()].flatMap(([name, value]) =>
        name === "onclick" || (name === "href" && isScriptUrl(value)) ? handlerTargets(value) : [],
      ),
    examples: [
      `<button onclick="location.href='/kontakt'">Kontakt</button>`,
      `<div onclick="window.location = &quot;/kontakt&quot;;">Kontakt</div>`,
      `<a href="javascript:window.open('/kontakt','w')">Kontakt</a>`,
      `<span onclick="go('/kontakt')">Kontakt</span>`,
    ],
    keep: [
      `<button onclick="location.href = base + '/kontakt'">Kontakt</button>`,
      `<button onclick="location.href = '/kontakt?id=' + id">Kontakt</button>`,
      `<a href="#" onclick="ga('send', 'pageview', '/kontakt')">Kontakt</a>`,
      `<button onclick="toggle('menu')">Menu</button>`,
      `<button onclick="fetch('/kontakt', { method: 'POST' })">Send</button>`,
      `<button onclick="if (confirm('Sure?')) location.href='/kontakt'">Sign out</button>`,
    ],
  },
  {
    name: "another event's handler",
    why: "Pages and menus move on when they are loaded or changed.",
    targets: (element) =>
      [...element.attributePairs()].flatMap(([name, value]) =>
        name.startsWith("on") && name !== "onclick" ? movesOf(value) : [],
      ),
    examples: [`<body onload="location.replace('/kontakt')">Loading</body>`],
    keep: [`<img src="a.png" onmouseover="swap('/kontakt')">`],
  },
  {
    name: "an attribute that scripts read",
    why: "Rows of tables, cards and elements of libraries (htmx, Unpoly, Angular) carry the page that a click shows.",
    targets: (element) =>
      TARGET_ATTRIBUTES.map((name) => element.getAttribute(name)?.trim() ?? "").filter((value) =>
        URL_LIKE.test(value),
      ),
    examples: [
      `<table><tr data-href="/kontakt"><td>Kontakt</td></tr></table>`,
      `<button hx-get="/kontakt" hx-target="#m">Kontakt</button>`,
      `<a routerLink="/kontakt">Kontakt</a>`,
      `<svg><a xlink:href="/kontakt"><text>Kontakt</text></a></svg>`,
    ],
    keep: [`<div data-url="kontakt">Kontakt</div>`, `<a ng-href="{{page.url}}">Kontakt</a>`],
  },
  {
    name: "an entry of a menu",
    why: "A select element with pages as its values is a menu: a script goes to the one that is chosen.",
    targets: (element) =>
      element.rawTagName === "option"
        ? [element.getAttribute("value")?.trim() ?? ""].filter((value) => URL_LIKE.test(value))
        : [],
    examples: [`<select onchange="location=this.value"><option value="/kontakt">Kontakt</option></select>`],
    keep: [`<select><option value="kontakt">Kontakt</option><option value="//">-</option></select>`],
  },
  {
    name: "a form without fields",
    why: "Its button is a link: there is nothing to fill in, and GET changes nothing.",
    targets: (element) =>
      element.rawTagName === "form" && isGet(element.getAttribute("method")) && !hasFields(element)
        ? [element.getAttribute("action") ?? ""]
        : [],
    examples: [
      `<form action="/kontakt"><button>Kontakt</button></form>`,
      `<form method="GET" action="/kontakt"><input type="submit" value="Kontakt"></form>`,
    ],
    keep: [
      `<form method="post" action="/kontakt"><button>Kontakt</button></form>`,
      `<form action="/kontakt"><input name="q"></form>`,
      `<form action="/kontakt"><input type="hidden" name="token" value="1"><button>Go</button></form>`,
    ],
  },
  {
    name: "a button's own target",
    why: "It overrides its form's action; where the form is sent by GET it is a link.",
    targets: (element) => {
      const target = element.getAttribute("formaction");
      if (target === undefined) return [];
      const form = formOf(element);
      const method = element.getAttribute("formmethod") ?? form?.getAttribute("method");
      return isGet(method) && !(form && hasFields(form)) ? [target] : [];
    },
    examples: [`<form><button formaction="/kontakt">Kontakt</button></form>`],
    keep: [
      `<form method="post"><button formaction="/kontakt">Delete</button></form>`,
      `<form><button formmethod="post" formaction="/kontakt">Delete</button></form>`,
    ],
  },
  {
    name: "an element that shows or leads to a page",
    why: "Objects, late frames and fragments of libraries show pages as frames do; a router's elements are its links.",
    targets: (element) => {
      const name = NAMING_ATTRIBUTES.get(element.rawTagName);
      const isPage = /^(?:text\/html|application\/xhtml\+xml)?$/i.test(element.getAttribute("type") ?? "");
      return name && isPage ? [element.getAttribute(name) ?? ""] : [];
    },
    examples: [
      `<object data="/kontakt" type="text/html"></object>`,
      `<object data="/kontakt"></object>`,
      `<embed src="/kontakt" type="text/html">`,
      `<iframe data-src="/kontakt"></iframe>`,
      `<turbo-frame id="k" src="/kontakt"></turbo-frame>`,
      `<router-link to="/kontakt">Kontakt</router-link>`,
    ],
    keep: [
      `<object data="/kontakt" type="application/pdf"></object>`,
      `<object></object>`,
      `<img data-src="/kontakt">`,
    ],
  },
  {
    name: "markup that a script writes",
    why: "Menus and image maps of old are written by a script; a frame's document may stand in an attribute.",
    targets: (element) => {
      if (element.rawTagName === "iframe") return writtenLinks(element.getAttribute("srcdoc") ?? "");
      return element.rawTagName === "script" ? writtenLinks(element.rawText) : [];
    },
    examples: [
      `<script>document.write('<a href="/kontakt">Kontakt</a>')</script>`,
      `<script>menu.innerHTML = "<map><area shape=\\"rect\\" href=\\"/kontakt\\"></map>"</script>`,
      `<iframe srcdoc="<a href='/kontakt'>Kontakt</a>"></iframe>`,
    ],
    keep: [
      `<script>document.write('<a href="' + base + '/kontakt">Kontakt</a>')</script>`,
      `<script>document.write('<a href="/kontakt?id=' + id + '">Kontakt</a>')</script>`,
      `<script type="text/x-template"><a href="/{{page.path}}">Kontakt</a></script>`,
      `<script>document.write('<link href="/kontakt">')</script>`,
    ],
  },
  {
    name: "the page's own address in its head",
    why: "Behind a parameter or on a second host, it names the page that is meant.",
    targets: (element) =>
      element.rawTagName === "meta" && OWN_ADDRESS.test(ownName(element))
        ? [element.getAttribute("content") ?? ""]
        : [],
    examples: [
      `<meta property="og:url" content="/kontakt">`,
      `<meta name="twitter:url" content="/kontakt">`,
      `<meta itemprop="url" content="/kontakt">`,
    ],
    keep: [`<meta property="og:image" content="/kontakt">`],
  },
  {
    name: "structured data",
    why: "Organisations name their contact page by `url` in JSON-LD, trails and lists their pages by `item`.",
    targets: (element) => (isStructuredData(element) ? structuredUrls(element.rawText) : []),
    examples: [
      `<script type="application/ld+json">{"@type":"Organization","contactPoint":{"url":"/kontakt"}}</script>`,
      `<script type="application/ld+json">[{"@graph":[{"url":["/kontakt"]}]}]</script>`,
      `<script type="application/ld+json">{"@type":"ListItem","item":"/kontakt"}</script>`,
      `<script type="application/ld+json">{"@type":"ListItem","item":{"@id":"/kontakt"}}</script>`,
      `<script type="application/ld+json">{"@type":"ContactPage","@id":"/kontakt"}</script>`,
    ],
    keep: [
      `<script type="application/ld+json">{"url":"/kontakt"</script>`,
      `<script type="application/ld+json">{"logo":"/kontakt","url":{"a":"/kontakt"}}</script>`,
      `<script type="application/ld+json">{"@type":"Organization","@id":"/kontakt"}</script>`,
      `<script>{"url":"/kontakt"}</script>`,
    ],
  },
];

/** Names under which a page tells its own address. */
const OWN_ADDRESS = /^(?:og:url|twitter:url|url)$/i;

function ownName(meta: PageElement): string {
  const name = meta.getAttribute("property") ?? meta.getAttribute("name");
  return name === undefined ? (meta.getAttribute("itemprop") ?? "") : name.replace(/^url$/i, "");
}
