import type { Candidate } from "../candidate.ts";
import type { ContactMethod } from "../contact.ts";
import type { AttributeGuard, PageTree } from "../dom/page-tree.ts";
import type { PageText } from "../text/page-text.ts";
import type { ElementPlace } from "./element-place.ts";
import type { Place } from "./place.ts";

/**
 * A document inside what a method reads. The search opens it, within its bounds; what it holds counts as `method`'s.
 */
export type NestedDocument = {
  /** Markup is a page of its own; a string is what a script or data holds, of whatever kind it turns out to be. */
  readonly kind: "markup" | "json" | "script" | "string";
  readonly source: string;
  readonly method: ContactMethod;
  readonly place: Place;
};

/** What a method gives: something that may be an address, or a document that may hold some. */
export type Finding = Candidate | NestedDocument;

/** Whether a finding is a document to be searched. */
export function isNested(finding: Finding): finding is NestedDocument {
  return "source" in finding;
}

/** A way to find addresses in an element's attributes, or in what they say of the element. */
export type ElementMethod = {
  readonly name: string;
  /**
   * The method that the addresses are told as, which says how far they are trusted. Several methods may tell the same.
   */
  readonly trust: ContactMethod;
  /** Whether it reads attributes of this name at all: asked once a name, as pages have few. */
  readonly reads: (name: string) => boolean;
  /**
   * Whether one that it reads has a sign: an element is looked at when one of its attributes passes one method's guard.
   */
  readonly guard: AttributeGuard;
  readonly find: (place: ElementPlace) => Iterable<Finding>;
};

/** A document as its reader sees it. */
export type ReadDocument = { readonly tree: PageTree | null; readonly text: PageText };

/** A way to find addresses in a document's text. */
export type TextMethod = {
  readonly name: string;
  readonly trust: ContactMethod;
  readonly find: (document: ReadDocument) => Iterable<Candidate>;
};
