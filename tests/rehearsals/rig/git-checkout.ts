import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

export const REPOSITORY = resolve(import.meta.dirname, "../../..");

const MIGRATIONS = "migrations";

/** The last commit that did not know the newest migration: the one that a roll-back is hardest to. */
export function beforeNewestMigration(): string {
  const newest = readdirSync(join(REPOSITORY, MIGRATIONS))
    .filter((name) => /^\d{8}T/.test(name))
    .toSorted()
    .at(-1);
  const added = git("log", "--diff-filter=A", "--format=%H", "-1", "--", `${MIGRATIONS}/${newest}`);
  if (added === "") throw new Error("The newest migration is not committed, or the clone has no history.");
  return git("rev-parse", "--short", `${added}^`);
}

/** Checks a revision out into a folder, with today's migrations, as a revert of its code leaves them; installs it. */
export function checkOut(revision: string, folder: string): void {
  git("worktree", "add", "--quiet", "--detach", folder, revision);
  rmSync(join(folder, MIGRATIONS), { recursive: true });
  cpSync(join(REPOSITORY, MIGRATIONS), join(folder, MIGRATIONS), { recursive: true });
  execFileSync("npm", ["ci", "--no-audit", "--loglevel=error"], { cwd: folder, stdio: "inherit" });
}

export function removeCheckout(folder: string): void {
  spawnSync("git", ["worktree", "remove", "--force", folder], { cwd: REPOSITORY });
}

export function git(...argv: readonly string[]): string {
  return execFileSync("git", argv, { cwd: REPOSITORY, encoding: "utf8" }).trim();
}
