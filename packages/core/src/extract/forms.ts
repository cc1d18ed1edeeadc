import { isElement, type PageElement } from "./dom/page-element.ts";

/** Elements of a form among which its fields are looked for: one with more is no link. */
const MAX_FORM_ELEMENTS = 50;
/** Elements around a button among which its form is looked for: a form stands a few levels above its button. */
const MAX_PARENTS = 20;
/** Inputs that are buttons. */
const BUTTON_TYPES = new Set(["submit", "button", "image", "reset"]);

/** Whether a form's method, or the lack of it, is GET. */
export function isGet(method: string | undefined): boolean {
  return (method ?? "get").trim().toLowerCase() === "get";
}

/** Whether there is something to fill in, hidden fields included. */
export function hasFields(form: PageElement): boolean {
  let looked = 0;
  for (const element of form.descendants()) {
    if (++looked > MAX_FORM_ELEMENTS) return true;
    const { rawTagName: name } = element;
    if (name === "select" || name === "textarea") return true;
    const type = element.getAttribute("type")?.trim().toLowerCase() ?? "text";
    if (name === "input" && !BUTTON_TYPES.has(type)) return true;
  }
  return false;
}

/** The form around a button. */
export function formOf(button: PageElement): PageElement | undefined {
  let { parentNode: parent } = button;
  for (let count = 0; parent && count < MAX_PARENTS; count++) {
    if (isElement(parent) && parent.rawTagName === "form") return parent;
    parent = parent.parentNode;
  }
  return undefined;
}
