import { join } from "node:path";
import type { Chromium } from "./chromium.ts";

/**
 * The package with Chromium's headless_shell, whose only dependency unpacks it. Pinned: a newer one is taken when the
 * tests have passed with it.
 */
export const NPM_CHROMIUM = { name: "@sparticuz/chromium", version: "153.0.0" } as const;

/** Why the package has nothing for a machine, as a sentence; null = it has. */
export function npmChromiumRefusal({ platform, arch }: { platform: string; arch: string }): string | null {
  if (platform === "linux" && arch === "x64") return null;
  return `${NPM_CHROMIUM.name} is for Linux on x64 alone, not for ${platform} on ${arch}: install Chromium or Chrome.`;
}

/** Where it lies, unpacked, in a folder of such versions. */
export function npmChromiumFolder(cacheDir: string): string {
  return join(cacheDir, `chromium-${NPM_CHROMIUM.version}`);
}

/** The browser of an unpacked folder. It brings the libraries and the font that a bare Linux lacks. */
export function npmChromium(folder: string): Chromium {
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_PATH: join(folder, "fonts") },
    args: [],
  };
}
