import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import type { ServerUser } from "./server-user.ts";

const run = promisify(execFile);

/** A fresh data directory that was kept: copying it costs a tenth of what initdb does. */
export type Template = {
  /** Holds `data` and `manifest`; it comes into being whole, by a rename. */
  readonly root: string;
};

/**
 * The template of data that these programs make with these options of initdb: any change of them is another template.
 */
export function templateOf(
  cacheDir: string,
  { initdb, postgres }: Binaries,
  options: readonly string[],
): Template {
  const programs = [initdb, postgres].map((path) => {
    const { size, mtimeMs } = statSync(path);
    return { path, size, mtimeMs };
  });
  const key = createHash("sha256").update(JSON.stringify({ programs, options })).digest("hex").slice(0, 16);
  return { root: join(cacheDir, `postgres-template-${key}`) };
}

/**
 * Copies the template to `data`, for the server's user. False when there is none that is whole: nothing is at `data`
 * then, and a damaged template is gone. The copy is what is checked, so a template that goes meanwhile does no harm.
 */
export async function copyTemplate(template: Template, data: string, user: ServerUser): Promise<boolean> {
  if (!existsSync(template.root)) return false;
  try {
    const manifest = readFileSync(join(template.root, "manifest"), "utf8");
    await run("cp", ["-Rp", join(template.root, "data"), data]);
    if ((await manifestOf(data)) === manifest) {
      if (user) await run("chown", ["-R", `${user.uid}:${user.gid}`, data]);
      return true;
    }
  } catch {
    // Whatever is wrong with the template, initdb makes the same data.
  }
  rmSync(data, { recursive: true, force: true });
  forgetTemplate(template);
  return false;
}

/** Keeps a fresh data directory as the template. Where it cannot be kept, or somebody was faster, nothing changes. */
export async function keepTemplate({ root }: Template, data: string): Promise<void> {
  if (existsSync(root)) return;
  let unfinished: string | undefined;
  try {
    mkdirSync(dirname(root), { recursive: true, mode: 0o700 });
    unfinished = mkdtempSync(`${root}.`);
    await run("cp", ["-Rp", data, join(unfinished, "data")]);
    writeFileSync(join(unfinished, "manifest"), await manifestOf(join(unfinished, "data")));
    renameSync(unfinished, root);
  } catch {
    // A read-only installation, a full disk, another start that made it first: the next start asks initdb again.
    if (unfinished !== undefined) rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Removes a template that turned out to be of no use. */
export function forgetTemplate({ root }: Template): void {
  rmSync(root, { recursive: true, force: true });
}

/** Every file with its size and its time in seconds, which a copy keeps: a cut, missing or changed file shows. */
async function manifestOf(data: string): Promise<string> {
  const entries = await readdir(data, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const lines = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const { size, mtimeMs } = await stat(path);
      return `${relative(data, path)} ${size} ${Math.floor(mtimeMs / 1_000)}\n`;
    }),
  );
  return lines.sort().join("");
}
