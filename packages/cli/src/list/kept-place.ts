import { createHash } from "node:crypto";
import { rmdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { removeOwnDatabase } from "@contact-scanner/local/own-database";
import type { ScanTerms } from "../api-client.ts";
import type { OutputFile } from "../output.ts";
import { hasJournal, type Journal, openJournal, removeJournal } from "./journal.ts";

/** Where a run of a list keeps what it takes to go on. */
export type KeptPlace = {
  readonly journal: Journal;
  /** Where the run's Postgres keeps its data; undefined = the scans are in a Postgres of the user's own. */
  readonly dataDir: string | undefined;
  /** Removes all of it: the run has ended. Call when the stage has stopped. */
  remove(): Promise<void>;
};

export type KeptPlaceOpening =
  | { readonly kind: "open"; readonly place: KeptPlace }
  /** A sentence that says why the run cannot begin or go on. */
  | { readonly kind: "refused"; readonly detail: string };

/**
 * Opens the place beside the output file: with `resume` that of the run that was stopped, if there is one, else a new
 * one. A run that was stopped goes only where the output may be replaced.
 */
export async function openKeptPlace(
  out: OutputFile,
  scan: {
    readonly resume: boolean;
    readonly terms: ScanTerms;
    /** A directory of the user's own for Postgres' data; undefined = the place is that too. */
    readonly keep: string | undefined;
    /** A Postgres of the user's own. */
    readonly databaseUrl: string | undefined;
  },
): Promise<KeptPlaceOpening> {
  const folder = resolve(`${out.path}.progress`);
  const dataDir = scan.databaseUrl === undefined ? resolve(scan.keep ?? join(folder, "data")) : undefined;
  if (hasJournal(folder) && !scan.resume) {
    if (!out.isForced) return { kind: "refused", detail: isKept(folder) };
    await removePlace(folder);
  }
  const opening = openJournal(folder, {
    asked: hash(JSON.stringify(scan.terms)),
    database: hash(scan.databaseUrl ?? (scan.keep === undefined ? "" : resolve(scan.keep))),
  });
  if (opening.kind === "refused") return opening;
  return { kind: "open", place: { journal: opening.journal, dataDir, remove: () => removePlace(folder) } };
}

function isKept(folder: string): string {
  return `A run that was stopped is kept in ${folder}. --resume goes on with it, --force begins anew.`;
}

/** Removes what is ours, and the folder where nothing else is in it. */
async function removePlace(folder: string): Promise<void> {
  await removeOwnDatabase(join(folder, "data"));
  removeJournal(folder);
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOTEMPTY")) throw error;
  }
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
