/** How a framework, or its template, names the element that it fills with the whole page. */
export type MountPoint = {
  readonly framework: string;
  /** in lower case */
  readonly ids?: readonly string[];
  readonly elements?: readonly string[];
  readonly attributes?: readonly string[];
  readonly examples: readonly string[];
};

/** The elements that an application is put into, by the framework whose template names them so. */
export const MOUNT_POINTS: readonly MountPoint[] = [
  {
    framework: "React",
    ids: ["root", "react-root", "reactroot", "react-app"],
    examples: [`<div id="root">`, `<main id="react-app">`],
  },
  {
    framework: "Vue and Quasar",
    ids: ["app", "vue-app", "q-app"],
    examples: [`<div id=app>`, `<div id="q-app">`],
  },
  { framework: "Next", ids: ["__next"], examples: [`<div id="__next">`] },
  { framework: "Nuxt", ids: ["__nuxt", "__layout"], examples: [`<div id="__nuxt">`] },
  { framework: "Gatsby", ids: ["___gatsby"], examples: [`<div id="___gatsby">`] },
  { framework: "Docusaurus", ids: ["__docusaurus"], examples: [`<div id="__docusaurus">`] },
  { framework: "Svelte", ids: ["svelte", "sapper"], examples: [`<div id="svelte">`] },
  { framework: "Ember", ids: ["ember-app"], examples: [`<div id="ember-app">`] },
  { framework: "Elm", ids: ["elm", "elm-node", "elm-app"], examples: [`<pre id="elm">`] },
  { framework: "Ice", ids: ["ice-container"], examples: [`<div id="ice-container">`] },
  { framework: "Vaadin", ids: ["outlet"], examples: [`<div id="outlet">`] },
  {
    framework: "Angular",
    ids: ["app-root", "approot"],
    elements: ["app-root"],
    examples: [`<app-root>`, `<div id="app-root">`],
  },
  {
    framework: "AngularJS",
    attributes: ["ng-app", "data-ng-app", "ng-view", "ui-view"],
    examples: [`<body ng-app="shop">`, `<div ui-view>`],
  },
  { framework: "Aurelia", attributes: ["aurelia-app"], examples: [`<body aurelia-app="main">`] },
  {
    framework: "Polymer, Stencil and Ionic",
    elements: ["my-app", "app-shell", "app-main", "ion-app"],
    examples: [`<my-app>`, `<ion-app>`],
  },
  { framework: "Blazor", elements: ["app"], examples: [`<app>`] },
  { framework: "others' templates", ids: ["mount"], examples: [`<div id="mount">`] },
];

const IDS: ReadonlySet<string> = new Set(MOUNT_POINTS.flatMap(({ ids = [] }) => ids));
const ELEMENTS: ReadonlySet<string> = new Set(MOUNT_POINTS.flatMap(({ elements = [] }) => elements));
const ATTRIBUTES: ReadonlySet<string> = new Set(MOUNT_POINTS.flatMap(({ attributes = [] }) => attributes));

/** Characters of an id that may be one of them: the longest has as many. */
const MAX_ID_CHARS = 13;

/** Whether an element of this name is one that an application is put into. */
export function isMountElement(name: string): boolean {
  return (name === "app" || name.includes("-")) && ELEMENTS.has(name);
}

/** Whether an attribute of this name may say that its element is one that an application is put into. */
export function mayMount(name: string): boolean {
  return name === "id" || ATTRIBUTES.has(name);
}

/** Whether such an attribute says so. */
export function isMountAttribute(name: string, value: string): boolean {
  return name === "id" ? value.length <= MAX_ID_CHARS && IDS.has(value.toLowerCase()) : ATTRIBUTES.has(name);
}
