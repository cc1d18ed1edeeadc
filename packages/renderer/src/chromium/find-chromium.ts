import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Chromium } from "./chromium.ts";
import { npmChromium, npmChromiumFolder } from "./npm-chromium.ts";

/** Where a Chromium is looked for. */
export type ChromiumPlaces = {
  /** CHROMIUM_PATH: the executable; undefined = not set */
  readonly chromiumPath: string | undefined;
  /** PATH, as the shell has it */
  readonly searchPath: string;
  /** the folder that `contact-scanner browser install` fills */
  readonly cacheDir: string;
};

/** Whether there is a Chromium, and which. */
export type FoundChromium =
  | { readonly kind: "found"; readonly chromium: Chromium }
  /** A sentence that says what to do. */
  | { readonly kind: "missing"; readonly message: string };

/** Names that Chromium and Chrome have as commands of a system, the lighter ones first. */
const COMMANDS = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Where applications of a Mac lie, which has no commands of them. */
const MAC_APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The Chromium to use: the named one, or npm's where somebody installed it, or the system's, which takes many times as
 * long for a page (docs/decisions/rendering.md). A named one that is not there is a mistake, and no other takes its
 * place.
 */
export function findChromium({ chromiumPath, searchPath, cacheDir }: ChromiumPlaces): FoundChromium {
  if (chromiumPath !== undefined) {
    if (isExecutable(chromiumPath)) return found(chromiumPath);
    return { kind: "missing", message: `CHROMIUM_PATH names ${chromiumPath}, which is no program.` };
  }
  const own = npmChromium(npmChromiumFolder(cacheDir));
  if (isExecutable(own.executablePath)) return { kind: "found", chromium: own };
  const folders = searchPath.split(delimiter).filter((folder) => folder !== "");
  const commands = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  const system = [...commands, ...MAC_APPLICATIONS].find(isExecutable);
  return system === undefined ? NONE : found(system);
}

const NONE: FoundChromium = {
  kind: "missing",
  message:
    "No Chromium is at hand, so no page is rendered: install Chromium or Chrome, name one in CHROMIUM_PATH, or run contact-scanner browser install.",
};

function found(executablePath: string): FoundChromium {
  return { kind: "found", chromium: { executablePath, env: {}, args: [] } };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
