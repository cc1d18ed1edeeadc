import type { AtLeastOne } from "../scan/cut.ts";

/** A literal that may name a URL, and the code around it. */
export type LeadPlace = {
  /** What it says, escapes undone. */
  readonly value: string;
  /** The code right before and after it. */
  readonly before: string;
  readonly after: string;
};

/** What a literal of a script leads to: a page of the site, a further script, data that the script asks for. */
export type LeadKind = "route" | "script" | "data";

/** A sign that a literal names something to read. */
export type LeadSign = {
  readonly kind: LeadKind;
  readonly name: string;
  readonly why: string;
  readonly holds: (place: LeadPlace) => boolean;
  /** Scripts with one such literal, and what it says. */
  readonly examples: AtLeastOne<readonly [script: string, value: string]>;
  /** What comes near: scripts that lead nowhere of this kind. */
  readonly keep: AtLeastOne<string>;
};

/** A path from the site's root, of a page: no file, no part that a router fills in, no place of an interface's data. */
const PAGE_PATH =
  /^\/(?!\/|(?:api|_next|_nuxt|_app|_astro|assets|static|public|graphql|rest|ajax|cdn-cgi|wp-json|v\d+)(?:\/|$))[\p{L}\p{N}_~%/-]*(?:\.html?)?(?:#[\w-]*)?$/u;
const SCRIPT_NAME = /^(?:https?:\/\/[^\s"'<>]+|(?:\.{0,2}\/)?[\w@~[\]()-][\w@~[\]()./-]*)\.m?js$/;
/** A name as bundlers give it: with a hash, or a chunk's. */
const BUNDLED_NAME = /[-.~](?=[\w-]{0,40}[\dA-Z_])[\w-]{6,40}\.m?js$|\bchunks?\b/;
const IMPORTS = /\bimport\s?\(?\s?$|\bfrom\s?$/;
const DATA_URL =
  /^(?:https?:\/\/|\.{0,2}\/(?!\/))[^\s"'<>{}:*()]*$|^[\w@-][\w@./-]{0,200}\.json(?:\?[^\s"'<>{}*()]{0,100})?$/;
/** Files that describe a program and no people. */
const PROGRAM_DATA =
  /(?:manifest|package|tsconfig|version|ngsw|sw|lottie|schema|swagger|openapi)[\w.-]{0,20}\.json$/i;
/** A request that sends something. */
const SENDS = /^\s?,\s?\{[^}]{0,200}method:\s?["'`](?!GET)/i;

const KEY_OF_ROUTE =
  /(?:^|[^\w$])["']?(?:path|to|href|link|pathname|redirectTo|routerLink|navLink|slug_?url)["']?\s?:\s?$/;
const MOVES = /(?:\bnavigate|\.push|\.replace|\bredirect|navigateTo|navigateByUrl|\bgoto)\s?\(\s?\[?$/;
const ATTRIBUTE_OF_ROUTE = /["'`](?:href|to|routerLink)["'`]\s?,\s?$/;
/** A frame's attribute: that of the element itself, or the next of a list, where a function says that it is safe. */
const FRAME_SOURCE = /\bi?frame["'`]\s?,\s?\{(?:[^{}]{0,60}[,\s])?["']?src["']?\s?:\s?$/;
const SOURCE = /\bsrc["'`]?\s?[:,]\s?(?:[\w$]{1,20})?$/;
const ROUTER_KEY = /(?:^|[{,\s])["']?path["']?\s?:\s?$/;
/** What stands beside the path of a router's entry. */
const ROUTER_ENTRY =
  /^\s?,\s?["']?(?:component|components|loadChildren|loadComponent|children|element|lazy|Component|name|title|pathMatch|data|exact)["']?\s?:/;

const ASKS =
  /(?:\bfetch|\$fetch|\buseFetch|\buseSWR|\baxios|\baxios\.get|\.getJSON|\$http\.get|http\.get)\s?\(\s?(?:[\w$.]{1,40}\s?\+\s?)?$|\.open\(\s?["']GET["']\s?,\s?(?:[\w$.]{1,40}\s?\+\s?)?$/;
const ASKS_SHORTLY = /\.get\(\s?(?:[\w$.]{1,40}\s?\+\s?)?$/;
const DATA_PATH = /\/(?:api|data)\/|\.json(?:\?|$)/;

/** The first that holds says what a literal is. */
export const LEAD_SIGNS: readonly LeadSign[] = [
  {
    kind: "script",
    name: "a file's name that ends as a script's does",
    why: "Chunks are loaded by the names that the bundler wrote into the entry.",
    holds: ({ value, before }) =>
      SCRIPT_NAME.test(value) && (BUNDLED_NAME.test(value) || IMPORTS.test(before)),
    examples: [
      [`import("./About.js")`, "./About.js"],
      [`d.f=["assets/Team-x1B2xk7a.js"]`, "assets/Team-x1B2xk7a.js"],
      [`m={"/team":["static/chunks/pages/team-0f81c2.js"]}`, "static/chunks/pages/team-0f81c2.js"],
      [`["static/chunks/1fmj4z4wyf3z0.js"].map(t=>e.l(t))`, "static/chunks/1fmj4z4wyf3z0.js"],
    ],
    keep: [`var s="Node.js is required"`, `var e=".js"`, `var e=".8c1f0278.chunk.js"`, `r("./ponyfill.js")`],
  },
  {
    kind: "data",
    name: "what is asked for",
    why: "A call that asks with GET names the data of the page.",
    holds: ({ value, before, after }) =>
      ASKS.test(before) &&
      DATA_URL.test(value) &&
      !SCRIPT_NAME.test(value) &&
      !PROGRAM_DATA.test(value) &&
      !SENDS.test(after),
    examples: [
      [`fetch("/api/team").then(r=>r.json())`, "/api/team"],
      [`fetch(Bn+"/people.json")`, "/people.json"],
      [`x.open("GET","/content/office.json")`, "/content/office.json"],
      [`fetch("assets/team.json").then(e=>e.json())`, "assets/team.json"],
    ],
    keep: [`fetch("/api/contact",{method:"POST"})`, `fetch("relative")`, `fetch("/_app/version.json")`],
  },
  {
    kind: "data",
    name: "a path of data that a method asks for",
    why: "Minifiers call the client by a letter, and maps have a method of the same name: the path has to tell.",
    holds: ({ value, before }) =>
      ASKS_SHORTLY.test(before) && DATA_URL.test(value) && DATA_PATH.test(value) && !PROGRAM_DATA.test(value),
    examples: [[`c.get("/api/team")`, "/api/team"]],
    keep: [`m.get("/team")`],
  },
  {
    kind: "data",
    name: "a file of data",
    why: "It lies where interfaces and data lie, whoever asks for it.",
    holds: ({ value }) =>
      /^[^?#]+\.json$/.test(value) &&
      /\/(?:api|data)\//.test(value) &&
      DATA_URL.test(value) &&
      !PROGRAM_DATA.test(value),
    examples: [[`var u="/data/offices.json"`, "/data/offices.json"]],
    keep: [`var u="/data/manifest.json"`, `var u="offices.json"`],
  },
  {
    kind: "route",
    name: "the value of a key for paths",
    why: "Tables of a router and the props of its links call it so.",
    holds: ({ value, before }) => KEY_OF_ROUTE.test(before) && PAGE_PATH.test(value),
    examples: [
      [`r=[{path:"/team",element:x}]`, "/team"],
      [`l(Link,{to:"/kontakt",children:"Kontakt"})`, "/kontakt"],
      [`l("a",{href:"/about-us"})`, "/about-us"],
    ],
    keep: [
      `r=[{path:"/user/:id"}]`,
      `r=[{path:"/*"}]`,
      `l("link",{href:"/assets/x"})`,
      `l("a",{href:"/logo.svg"})`,
      `l("a",{href:"//cdn.tallowick.com"})`,
      `c={path:"/api/team"}`,
    ],
  },
  {
    kind: "route",
    name: "where a program moves",
    why: "A router's methods take the path of the page to show.",
    holds: ({ value, before }) => MOVES.test(before) && PAGE_PATH.test(value) && value.length > 1,
    examples: [
      [`n.navigate(["/team"])`, "/team"],
      [`router.push("/kontakt")`, "/kontakt"],
    ],
    keep: [`a.push("/")`, `s.replace("/x y")`],
  },
  {
    kind: "route",
    name: "an attribute in a list",
    why: "Angular's compiler writes attributes and their values one behind the other.",
    holds: ({ value, before }) => ATTRIBUTE_OF_ROUTE.test(before) && PAGE_PATH.test(value),
    examples: [[`consts=[["routerLink","/team"]]`, "/team"]],
    keep: [`consts=[["class","/team"]]`],
  },
  {
    kind: "route",
    name: "the source of a frame",
    why: "What it shows stands on the page that it is part of, though in a document of its own.",
    holds: ({ value, before }) =>
      PAGE_PATH.test(value) && (FRAME_SOURCE.test(before) || (/\.html?$/.test(value) && SOURCE.test(before))),
    examples: [
      ["(0,R.jsx)(`iframe`,{src:`/events.html`,title:`Rides`})", "/events.html"],
      [`(0,R.jsx)("iframe",{title:"Rides",src:"/events"})`, "/events"],
      ['consts:[["src",Nn`/events.html`,"title","Open days"]]', "/events.html"],
    ],
    keep: [`(0,R.jsx)("img",{src:"/events"})`, `(0,R.jsx)("iframe",{src:"https://maps.tallowick.com/"})`],
  },
  {
    kind: "route",
    name: "the key of a list of pages",
    why: "Next's manifest and SvelteKit's dictionary name their pages as keys.",
    holds: ({ value, before, after }) =>
      /[{,]\s?$/.test(before) && /^\s?:\s?\[/.test(after) && PAGE_PATH.test(value) && !value.startsWith("/_"),
    examples: [[`self.__BUILD_MANIFEST={"/team":[1]}`, "/team"]],
    keep: [`m={"/team/[id]":[2]}`, `m={"/_app":[1]}`, `m={"/team":3}`],
  },
  {
    kind: "route",
    name: "the path of a router's entry without its slash",
    why: "Angular and the children of other routers have it so; what the entry shows stands beside it.",
    holds: ({ value, before, after }) =>
      ROUTER_KEY.test(before) && ROUTER_ENTRY.test(after) && PAGE_PATH.test(`/${value}`),
    examples: [
      [`r=[{path:"kontakt",component:k}]`, "kontakt"],
      [`r=[{path:"team",loadChildren:()=>x}]`, "team"],
    ],
    keep: [`r=[{path:"**",redirectTo:""}]`, `d={path:"M0 0"}`, `r=[{path:":id",component:k}]`],
  },
];
