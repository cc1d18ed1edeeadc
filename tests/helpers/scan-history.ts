import { randomUUID } from "node:crypto";
import type { PageRecord } from "@contact-scanner/core/crawl/checkpoint";
import type { DB } from "@contact-scanner/core/db/database";
import type { EmailType } from "@contact-scanner/core/extract/contact";
import type { Kysely } from "kysely";
import { cutPage, failedPage, gonePage, readPage, scanned, textContact } from "./checkpoints.ts";

/** A page as one scan finds it. */
export type Visit = {
  /** `gone`: there is no such page; `cut`: only its beginning is read */
  readonly answer: "whole" | "cut" | "gone" | "failed";
  /** the addresses that it shows, with their types there */
  readonly shown: ReadonlyMap<string, EmailType>;
  /** what stands between an address and the page's path in its context; "on" unless the words changed */
  readonly words?: string;
};

/** What each of a domain's scans finds, the first one first: its visits by the page's path. */
export type History = readonly Readonly<Record<string, Visit>>[];

type Shown = readonly (string | [email: string, type: EmailType])[];

/** A page that is read whole, and shows these addresses. */
export function read(...shown: Shown): Visit {
  return { answer: "whole", shown: withTypes(shown) };
}

/** A page of which only the beginning is read, which shows these addresses. */
export function cut(...shown: Shown): Visit {
  return { answer: "cut", shown: withTypes(shown) };
}

/** A page that is no more. */
export const GONE: Visit = { answer: "gone", shown: new Map() };

/** A page that cannot be read. */
export const FAILED: Visit = { answer: "failed", shown: new Map() };

function withTypes(shown: Shown): Map<string, EmailType> {
  return new Map(shown.map((each) => (typeof each === "string" ? [each, "unknown"] : each)));
}

export type EndedScan = { readonly id: number; readonly job_id: string; readonly domain_id: string };

/** Stores what scans of a new domain find, each as the crawler does. */
export async function scanHistory(db: Kysely<DB>, history: History): Promise<EndedScan[]> {
  const domain = `${randomUUID()}.com`;
  const scans: EndedScan[] = [];
  for (const visits of history) {
    const pages = Object.entries(visits).map(([path, visit]) => toPage(path, visit));
    const { scanId, jobId, domainId } = await scanned(db, domain, pages);
    scans.push({ id: scanId, job_id: jobId, domain_id: domainId });
  }
  return scans;
}

function toPage(path: string, { answer, shown, words = "on" }: Visit): PageRecord {
  const contacts = [...shown].map(([email, type]) =>
    textContact(email, { type, context: `${email} ${words} ${path}` }),
  );
  switch (answer) {
    case "whole":
      return readPage(path, contacts);
    case "cut":
      return cutPage(path, contacts);
    case "gone":
      return gonePage(path);
    case "failed":
      return failedPage(path);
  }
}
