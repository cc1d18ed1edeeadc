import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** Whom the Postgres binaries run as; undefined = whoever runs us. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined;

/** Postgres refuses to run as root: root's instances run as `nobody`, so that no user has to be made. */
export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return undefined;
  const entry = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .find(([name]) => name === "nobody");
  const [, , uid, gid] = entry ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error(
      "Postgres does not run as root, and there is no user `nobody` to run it as. Use another user.",
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** Whether every folder down to this one lets the server's user through (an ordinary user reaches what is his). */
export function canReach(path: string, user: ServerUser): boolean {
  if (user === undefined) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid } = statSync(folder);
    if (uid !== user.uid && (mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
