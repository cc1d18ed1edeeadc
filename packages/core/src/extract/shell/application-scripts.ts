/** A kind of script that begins a whole application. */
export type ApplicationScript = {
  readonly name: string;
  readonly why: string;
  /** Whether the URL of a script, as it is written, is of this kind. */
  readonly url: RegExp;
  readonly examples: readonly string[];
  readonly keep: readonly string[];
};

/** Scripts that draw the whole page where it has nothing by itself. */
export const APPLICATION_SCRIPTS: readonly ApplicationScript[] = [
  {
    name: "Flutter",
    why: "Its compiler names the files; the page is drawn on a canvas.",
    url: /(?:^|\/)(?:flutter(?:_bootstrap|_service_worker)?|main\.dart)\.js(?:$|\?)/,
    examples: ["flutter_bootstrap.js", "/app/main.dart.js?v=2"],
    keep: ["flutter-banner.js"],
  },
  {
    name: "Ember",
    why: "Its builds are the framework (vendor) and the application, with a digest or without.",
    url: /(?:^|\/)assets\/vendor(?:-[\da-f]{8,64})?\.js$/,
    examples: ["/assets/vendor.js", "assets/vendor-c1c10a1d265473b598a86d123245dfe9.js"],
    keep: ["/assets/vendor/jquery.js"],
  },
  {
    name: "webpack",
    why: "Create React App, Vue CLI and Angular name their chunks so.",
    url: /(?:^|\/)(?:static\/js\/main\.[\w.]{4,30}|js\/chunk-vendors[\w.-]{0,30}|(?:runtime|polyfills)(?:-es\d{1,4})?[.-][\w-]{4,30})\.js$/,
    examples: [
      "/static/js/main.3a47ecb4.chunk.js",
      "/js/chunk-vendors.a5c6a3b8.js",
      "runtime.e227d1a0e31cbccbf8ec.js",
    ],
    keep: ["/static/js/site.js", "/js/main.js"],
  },
  {
    name: "Next, Nuxt, SvelteKit and Gatsby",
    why: "Each keeps its files in a folder of its own.",
    url: /(?:^|\/)(?:_next\/static|_nuxt|_app\/immutable|page-data)\/|\/webpack-runtime-/,
    examples: [
      "/_next/static/chunks/main-app.js",
      "/_nuxt/entry.4f2a.js",
      "./_app/immutable/entry/start.b1.js",
    ],
    keep: ["/next/static.js"],
  },
  {
    name: "Blazor",
    why: "The loader of its assemblies has one name.",
    url: /(?:^|\/)_framework\/blazor\.\w{3,20}\.js$/,
    examples: ["_framework/blazor.webassembly.js"],
    keep: ["/js/blazor-menu.js"],
  },
  {
    name: "editors of Git-based content",
    why: "Their page is a document with this script alone.",
    url: /(?:^|\/)(?:decap|netlify|static|sveltia)-cms\.js$/,
    examples: ["https://unpkg.com/decap-cms@^3.0.0/dist/decap-cms.js"],
    keep: ["/js/cms.js"],
  },
];

/** Characters of a script's URL that are looked through: names of bundles are shorter. */
const MAX_URL_CHARS = 500;

/** Whether a script's URL, as it is written, begins a whole application. */
export function beginsApplication(url: string): boolean {
  const start = url.slice(0, MAX_URL_CHARS);
  return APPLICATION_SCRIPTS.some((script) => script.url.test(start));
}
