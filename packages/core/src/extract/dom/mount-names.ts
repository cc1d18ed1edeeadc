/**
 * Ids, in lower case, of the elements that frameworks and their templates fill with the whole page: React, Vue, Next,
 * Nuxt, Gatsby, Quasar, Svelte, Ember, Angular, Docusaurus, Elm, Dojo and hand-made ones.
 */
const MOUNT_IDS: ReadonlySet<string> = new Set([
  "root",
  "app",
  "__next",
  "__nuxt",
  "__layout",
  "___gatsby",
  "__docusaurus",
  "q-app",
  "svelte",
  "sapper",
  "ember-app",
  "app-root",
  "approot",
  "react-root",
  "reactroot",
  "react-app",
  "vue-app",
  "mount",
  "elm",
  "elm-node",
  "elm-app",
  "ice-container",
  "single-spa-application",
]);

/** Elements that Angular, Polymer and Aurelia put a whole application into, by the names of their templates. */
const MOUNT_ELEMENTS: ReadonlySet<string> = new Set(["app-root", "my-app", "app-main", "app-shell"]);

/** Attributes of such elements: AngularJS, Aurelia. */
const MOUNT_ATTRIBUTES: ReadonlySet<string> = new Set([
  "ng-app",
  "data-ng-app",
  "aurelia-app",
  "ui-view",
  "ng-view",
]);

/** Characters of an id that may be one of them: the longest has 22. */
const MAX_ID_CHARS = 24;

/** Whether an element of this name is one that an application is put into. */
export function isMountElement(name: string): boolean {
  return MOUNT_ELEMENTS.has(name);
}

/** Whether an attribute says that its element is one that an application is put into. */
export function isMountAttribute(name: string, value: string): boolean {
  if (name === "id") return value.length <= MAX_ID_CHARS && MOUNT_IDS.has(value.toLowerCase());
  return MOUNT_ATTRIBUTES.has(name);
}
