import { join } from "node:path";
import { readLocalSettings } from "@contact-scanner/local/env";
import { type FoundChromium, findChromium } from "@contact-scanner/renderer/chromium/find-chromium";
import { installChromium } from "@contact-scanner/renderer/chromium/install-chromium";
import { NPM_CHROMIUM, npmChromiumRefusal } from "@contact-scanner/renderer/chromium/npm-chromium";
import { readBrowserSettings } from "@contact-scanner/renderer/env";
import { BROWSER_HELP, type BrowserCommand, parseBrowserArguments } from "./browser-arguments.ts";
import { EXIT } from "./exit.ts";
import { runCommand } from "./run-command.ts";

async function run({ kind }: BrowserCommand): Promise<number> {
  const cacheDir = join(readLocalSettings().dataDir, "browser");
  if (kind === "install") {
    const refusal = npmChromiumRefusal(process);
    if (refusal !== null) throw new Error(refusal);
    process.stderr.write(`Getting ${NPM_CHROMIUM.name} ${NPM_CHROMIUM.version} …\n`);
    await installChromium(cacheDir);
  }
  return tell(findChromium({ ...readBrowserSettings(), cacheDir }));
}

function tell(found: FoundChromium): number {
  if (found.kind === "missing") throw new Error(found.message);
  process.stdout.write(`Pages are rendered by ${found.chromium.executablePath}\n`);
  return EXIT.complete;
}

await runCommand(BROWSER_HELP, parseBrowserArguments, run);
