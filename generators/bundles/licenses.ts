import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGE_OF = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
const LICENSE_FILE = /^licen[cs]e/i;
const RULE = `\n\n${"-".repeat(80)}\n\n`;

/** Writes the licences of the packages that these files are of: each asks that its text goes where its code goes. */
export function writeLicenses(files: readonly string[], target: string): void {
  const folders = new Map<string, string>();
  for (const file of files) {
    const [, folder, name] = PACKAGE_OF.exec(file) ?? [];
    if (folder !== undefined && name !== undefined) folders.set(name, folder);
  }
  const texts = [...folders].sort().map(([name, folder]) => licenseOf(name, folder));
  writeFileSync(target, `${texts.join(RULE)}\n`);
}

function licenseOf(name: string, folder: string): string {
  const { version, license }: { version: string; license: string } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((entry) => LICENSE_FILE.test(entry));
  // Some publish no file of it: what their manifest names is all that there is to hand on.
  const text = file === undefined ? "" : `\n\n${readFileSync(join(folder, file), "utf8").trim()}`;
  return `${name} ${version} (${license})${text}`;
}
