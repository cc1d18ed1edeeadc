import { remembered } from "../../remembered.ts";
import { LEADING_ATTRIBUTES, LEADING_ELEMENTS } from "./leading-names.ts";
import { isMountAttribute, isMountElement, mayMount } from "./mount-names.ts";
import type { PageElement } from "./page-element.ts";

/** A document's tree, and the elements that later steps ask for: noted while it is built, each in document order. */
export type PageTree = {
  readonly root: PageElement;
  /** What leads to other documents: `a[href]`, `area[href]`, `link[href]`, `frame[src]`, `iframe[src]`. */
  readonly leads: readonly PageElement[];
  /** What may lead on without a link: entries of menus, forms, embedded elements, `data-href` and the like. */
  readonly leading: readonly PageElement[];
  /** Scripts, and elements with an event handler or a `javascript:` link. */
  readonly scripted: readonly PageElement[];
  readonly styles: readonly PageElement[];
  readonly metas: readonly PageElement[];
  readonly rows: readonly PageElement[];
  /** Elements that microdata, RDFa or hCard call a telephone's number. */
  readonly telephones: readonly PageElement[];
  readonly forms: readonly PageElement[];
  /** What a reader fills in: `input`, `textarea`. */
  readonly fields: readonly PageElement[];
  readonly noscripts: readonly PageElement[];
  /** Elements that frameworks put a whole application into. */
  readonly mounts: readonly PageElement[];
  /** Whether the server left a part of the page to browsers. */
  readonly hasClientPart: boolean;
  /** The first picture, film or embedded object that readers with scripts see. */
  readonly picture: PageElement | null;
  /** The first `html`. */
  readonly html: PageElement | null;
  /** The first `base[href]`. */
  readonly base: PageElement | null;
  /** The first title. */
  readonly title: PageElement | null;
  /** Elements with an attribute that the caller asked for. */
  readonly noted: readonly PageElement[];
  /** Whether the bounds of a page cut something off. */
  readonly isTruncated: boolean;
};

/** Whether an element is to be noted for one of its attributes; the value is not decoded. */
export type AttributeGuard = (name: string, value: string, elementName: string) => boolean;

/** Next's own answers by the same mark: a page that is not there, one that is elsewhere. */
const OWN_DIGEST = /^NEXT_/;

/**
 * Whether a `template` says that the server left this part of the page to browsers: React writes one where it stopped
 * (`<!--$!--><template data-dgst="BAILOUT_TO_CLIENT_SIDE_RENDERING">`), and the fallback beside it.
 */
function isClientPart(template: PageElement): boolean {
  const digest = template.getAttribute("data-dgst");
  return digest !== undefined && !OWN_DIGEST.test(digest);
}

const HANDLER = /^on[a-z]/;
const SCRIPT_LINK = /javascript:/i;

/** What microdata and RDFa call a number, and hCard's class of one. */
const TELEPHONE_PROPERTY = /(?:^|[\s:/])(?:telephone|faxNumber)(?:\s|$)/i;
const TELEPHONE_CLASS = /(?:^|\s)(?:p-tel|tel)(?:\s|$)/;

/** How the value of an attribute of this name calls a telephone's number; null where none does. */
function telephoneMark(name: string): ((value: string) => boolean) | null {
  if (name === "class") return (value) => value.includes("tel") && TELEPHONE_CLASS.test(value);
  return name === "itemprop" || name === "property" ? (value) => TELEPHONE_PROPERTY.test(value) : null;
}

/** What an attribute's name says of its element: most names nothing. */
type NameSigns = {
  readonly isHandler: boolean;
  readonly isLeading: boolean;
  readonly callsTelephone: ((value: string) => boolean) | null;
  readonly mayMount: boolean;
};

/** Names that are remembered, and characters of one: a page has some dozen. */
const REMEMBERED_NAMES = { answers: 500, chars: 50 };

const signsOf = remembered(
  (name): NameSigns => ({
    isHandler: HANDLER.test(name),
    isLeading: LEADING_ATTRIBUTES.has(name),
    callsTelephone: telephoneMark(name),
    mayMount: mayMount(name),
  }),
  REMEMBERED_NAMES,
);

/** Collects a tree's elements as they are opened. */
export class TreeNotes {
  readonly leads: PageElement[] = [];
  readonly leading: PageElement[] = [];
  readonly scripted: PageElement[] = [];
  readonly styles: PageElement[] = [];
  readonly metas: PageElement[] = [];
  readonly rows: PageElement[] = [];
  readonly telephones: PageElement[] = [];
  readonly forms: PageElement[] = [];
  readonly fields: PageElement[] = [];
  readonly noscripts: PageElement[] = [];
  readonly mounts: PageElement[] = [];
  readonly noted: PageElement[] = [];
  hasClientPart = false;
  picture: PageElement | null = null;
  html: PageElement | null = null;
  base: PageElement | null = null;
  title: PageElement | null = null;
  readonly #guard: AttributeGuard;

  constructor(guard: AttributeGuard) {
    this.#guard = guard;
  }

  lists(): Omit<PageTree, "root" | "isTruncated"> {
    const { leads, leading, scripted, styles, metas, rows, telephones, forms, fields } = this;
    const { noscripts, mounts, hasClientPart, picture, html, base, title, noted } = this;
    return {
      leads,
      leading,
      scripted,
      styles,
      metas,
      rows,
      telephones,
      forms,
      fields,
      noscripts,
      mounts,
      hasClientPart,
      picture,
      html,
      base,
      title,
      noted,
    };
  }

  take(element: PageElement): void {
    this.#takeByName(element);
    const { rawTagName, attributeList } = element;
    if (rawTagName === "script" || rawTagName === "style") return;
    let isNoted = false;
    let isScripted = false;
    let isTelephone = false;
    let isMount = isMountElement(rawTagName);
    let isLeading = LEADING_ELEMENTS.has(rawTagName);
    for (let index = 0; index < attributeList.length; index += 2) {
      const name = attributeList[index] ?? "";
      const value = attributeList[index + 1] ?? "";
      const signs = signsOf(name);
      isNoted ||= this.#guard(name, value, rawTagName);
      isScripted ||= signs.isHandler || (value.includes(":") && SCRIPT_LINK.test(value));
      isLeading ||= signs.isLeading;
      isTelephone ||= signs.callsTelephone?.(value) === true;
      isMount ||= signs.mayMount && isMountAttribute(name, value);
    }
    if (isMount) this.mounts.push(element);
    if (isTelephone) this.telephones.push(element);
    if (isNoted) this.noted.push(element);
    if (isLeading && attributeList.length > 0) this.leading.push(element);
    if (isScripted) this.scripted.push(element);
  }

  #takeByName(element: PageElement): void {
    switch (element.rawTagName) {
      case "a":
      case "area":
      case "link":
        if (element.hasAttribute("href")) this.leads.push(element);
        break;
      case "frame":
      case "iframe":
        if (element.hasAttribute("src")) this.leads.push(element);
        break;
      case "script":
        this.scripted.push(element);
        break;
      case "style":
        this.styles.push(element);
        break;
      case "meta":
        if (element.hasAttribute("content")) this.metas.push(element);
        break;
      case "form":
        this.forms.push(element);
        break;
      case "input":
      case "textarea":
        this.fields.push(element);
        break;
      case "img":
      case "video":
      case "object":
      case "embed":
        if (this.picture === null && element.parentNode?.rawTagName !== "noscript") this.picture = element;
        break;
      case "noscript":
        this.noscripts.push(element);
        break;
      case "template":
        this.hasClientPart ||= isClientPart(element);
        break;
      case "tr":
        this.rows.push(element);
        break;
      case "html":
        this.html ??= element;
        break;
      case "base":
        if (element.hasAttribute("href")) this.base ??= element;
        break;
      case "title":
        this.title ??= element;
    }
  }
}
