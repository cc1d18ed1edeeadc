import { LIMITS } from "@contact-scanner/core/config";
import { CONSENT_DIALOGS, REFUSAL_WORDS } from "./consent-refusals.ts";

/** The JavaScript world in which our script runs: it shares the page's DOM, and none of its objects. */
export const WORLD = "contact-scanner";

/** Characters of the markup of one page, all of its frames together: as many as a page that is fetched has bytes. */
export const MAX_HTML_CHARS = LIMITS.maxPageBytes;

/** Nodes that one page's markup is made of: what has more is a trap, and takes seconds. */
const MAX_NODES = 300_000;

/** Elements deep: a page that nests deeper is not read there. */
const MAX_DEPTH = 500;

/** Elements that are looked at for a consent dialog: dialogs stand near the top or the end of few. */
const MAX_LOOKED_AT = 20_000;

/** Elements of a root that are looked into for a refusal: what is named so often is no dialog. */
const MAX_BOXES = 20;

/** Documents and shadow roots that are looked through for dialogs: pages have some dozens near their top. */
const MAX_ROOTS = 200;

/** What ids, classes and labels of consent dialogs are made of. */
const DIALOG_NAME = "cookie|consent|gdpr|dsgvo|ccpa|cmp|privacy-?(?:banner|notice|modal)";

/**
 * Plain statements for a browser. They run in a world of their own before any script of the page, in each of its
 * frames, and leave one object there: how long the DOM has been quiet, a refusal of consent, and the DOM as markup.
 */
export const READING_SCRIPT = `
"use strict";
let changedAt = performance.now();
new MutationObserver(() => { changedAt = performance.now(); })
  .observe(document, { childList: true, characterData: true, subtree: true });

const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const RAW = new Set("script style xmp iframe noembed noframes noscript plaintext".split(" "));
const LINKS = { a: "href", area: "href", form: "action", iframe: "src", frame: "src", link: "href" };
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\\u00a0": "&nbsp;" };
const escaped = (text) => text.replace(/[&<>"\\u00a0]/g, (sign) => escapes[sign]);

// A host's shadow root stands in the place of its children, and a slot's assigned children in that of the slot: what
// a visitor sees. An explicit stack, as pages nest deeper than a call stack bears.
const markup = (roots, { maxChars, absolute }) => {
  let html = "";
  let nodes = 0;
  const stack = [...roots].reverse().map((node) => ({ node, depth: 0, raw: false }));
  while (stack.length > 0 && html.length < maxChars && nodes++ < ${MAX_NODES}) {
    const item = stack.pop();
    if (typeof item === "string") {
      html += item;
      continue;
    }
    const { node, depth, raw } = item;
    if (node.nodeType === 3) html += raw ? node.data : escaped(node.data);
    if (node.nodeType !== 1) continue;
    const name = node.localName;
    html += "<" + name;
    for (const { name: attribute, value } of node.attributes) {
      const isLink = absolute && LINKS[name] === attribute;
      html += " " + attribute + '="' + escaped(isLink ? String(node[attribute]) : value) + '"';
    }
    html += ">";
    if (VOID.has(name) || depth >= ${MAX_DEPTH}) continue;
    stack.push("</" + name + ">");
    const slotted = name === "slot" ? node.assignedNodes() : [];
    const inner = node.shadowRoot ?? (name === "template" ? node.content : node);
    const children = slotted.length > 0 ? slotted : inner.childNodes;
    for (let at = children.length - 1; at >= 0; at--) {
      stack.push({ node: children[at], depth: depth + 1, raw: RAW.has(name) });
    }
  }
  return html.slice(0, maxChars);
};

const DIALOGS = ${JSON.stringify(CONSENT_DIALOGS.map(({ dialog, refusal }) => ({ dialog, refusal })))};
const WORDS = new Set(${JSON.stringify(Object.values(REFUSAL_WORDS).flat())});
const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

// The document and its open shadow roots.
const roots = () => {
  const found = [document];
  let looked = 0;
  for (const root of found) {
    for (const element of root.querySelectorAll("*")) {
      if (looked++ > ${MAX_LOOKED_AT} || found.length >= ${MAX_ROOTS}) return found;
      if (element.shadowRoot) found.push(element.shadowRoot);
    }
  }
  return found;
};
const within = (element, selector) =>
  [element, ...(element.shadowRoot ? [element.shadowRoot] : [])].flatMap((root) => [...root.querySelectorAll(selector)]);
const wordsOf = (element) =>
  (element.textContent || element.value || "").replace(/[\\s.!✕×→]+/g, " ").trim().toLowerCase();
// A link that leads somewhere is no button, whatever it says.
const staysHere = (element) => element.localName !== "a" || /^(?:#|javascript:|$)/.test(element.getAttribute("href") ?? "");

const knownRefusal = (root) => {
  for (const { dialog, refusal } of DIALOGS) {
    for (const box of root.querySelectorAll(dialog)) {
      const button = within(box, refusal).find((element) => isShown(element) && staysHere(element));
      if (button) return button;
    }
  }
};
const BOXES = "dialog, [role=dialog], [role=alertdialog], [id], [class]";
const NAMED = /${DIALOG_NAME}/i;
const spokenRefusal = (root) => {
  let boxes = 0;
  for (const box of root.querySelectorAll(BOXES)) {
    const names = box.id + " " + (box.getAttribute("class") ?? "") + " " + (box.getAttribute("aria-label") ?? "");
    if (!NAMED.test(names) || box === document.body || box === document.documentElement) continue;
    if (boxes++ >= ${MAX_BOXES}) return;
    const button = within(box, "button, [role=button], input[type=button], a").find(
      (element) => WORDS.has(wordsOf(element)) && isShown(element) && staysHere(element),
    );
    if (button) return button;
  }
};

globalThis.reading = {
  quietMs: () => performance.now() - changedAt,
  refuseConsent: () => {
    for (const root of roots()) {
      const button = knownRefusal(root) ?? spokenRefusal(root);
      if (!button) continue;
      button.click();
      return true;
    }
    return false;
  },
  document: (maxChars) => {
    const { doctype, documentElement } = document;
    return (doctype ? "<!DOCTYPE " + doctype.name + ">" : "") + markup(documentElement ? [documentElement] : [], { maxChars, absolute: false });
  },
  frame: (maxChars) => markup(document.body ? document.body.childNodes : [], { maxChars, absolute: true }),
};
`;
