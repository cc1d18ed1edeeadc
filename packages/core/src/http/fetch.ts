import type { SiteFault } from "./site-fault.ts";

/** What is asked for: it decides the Accept header and which content types are read rather than ignored. */
export type FetchPurpose = "page" | "pdf" | "robots" | "site_file" | "sitemap" | "script" | "data";

export type FetchRequest = {
  readonly url: string;
  readonly purpose: FetchPurpose;
  /** Validators of the copy we hold, for a conditional request (RFC 9110, 13). */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** What its Cookie header says; undefined = none. */
  readonly cookie?: string | undefined;
  /** Further fields of its header, by their names in lower case; the crawler's own stay as they are. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

/** What an answer does to the cookies of the next requests. */
type SetsCookies = {
  /** Its Set-Cookie fields, where it has any. */
  readonly setCookies?: readonly string[];
  /** Whether requests after it carry a cookie that it brought: the same URL may be answered otherwise then. */
  readonly hasNewCookies?: boolean;
};

/** One request's outcome. Redirects are not followed: the caller checks every hop as it checks a new URL. */
export type FetchResult =
  | (SetsCookies & {
      readonly kind: "document";
      readonly url: string;
      /** Any status that is no redirect and not 304, errors included: their body tells blocks from faults. */
      readonly status: number;
      readonly contentType: string | null;
      /** Lower-case names; repeated fields joined by ", ". */
      readonly headers: Readonly<Record<string, string>>;
      /** The decoded body; "" where it is kept as bytes. */
      readonly text: string;
      /** The body as it came: a PDF's; undefined = it is text. */
      readonly file?: Uint8Array;
      /** Bytes after content decoding. */
      readonly bytes: number;
      /** Why the text is not all of the document, where it is not. */
      readonly incomplete?: SiteFault;
    })
  | (SetsCookies & {
      readonly kind: "redirect";
      readonly url: string;
      readonly status: number;
      readonly location: string;
    })
  /** Not a page: the body was not downloaded. */
  | {
      readonly kind: "ignored";
      readonly url: string;
      readonly status: number;
      readonly contentType: string | null;
      /** By its first bytes, whatever its content type says; without it the content type tells. */
      readonly isBinary?: true;
    }
  | { readonly kind: "unchanged"; readonly url: string; readonly status: 304 }
  | {
      readonly kind: "failed";
      readonly url: string;
      readonly status: number | null;
      readonly fault: SiteFault;
    };

/** The crawler's network port. Rejects only when `signal` aborts; every fault of a site is a `failed` result. */
export type Fetch = (request: FetchRequest, signal: AbortSignal) => Promise<FetchResult>;
