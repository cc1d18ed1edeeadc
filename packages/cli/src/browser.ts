import { readLocalSettings } from "@contact-scanner/local/env";
import { browserFolder, stageChromium } from "@contact-scanner/local/renderer";
import type { FoundChromium } from "@contact-scanner/renderer/chromium/find-chromium";
import { installChromium } from "@contact-scanner/renderer/chromium/install-chromium";
import { NPM_CHROMIUM, npmChromiumRefusal } from "@contact-scanner/renderer/chromium/npm-chromium";
import {
  BROWSER_VERBS,
  type BrowserCommand,
  browserSyntax,
  parseBrowserArguments,
} from "./browser-arguments.ts";
import { EXIT } from "./exit.ts";
import { subcommand } from "./subcommand.ts";

async function run({ kind }: BrowserCommand): Promise<number> {
  const { dataDir } = readLocalSettings();
  if (kind === "install") {
    const refusal = npmChromiumRefusal(process);
    if (refusal !== null) throw new Error(refusal);
    process.stderr.write(`Getting ${NPM_CHROMIUM.name} ${NPM_CHROMIUM.version} …\n`);
    await installChromium(browserFolder(dataDir));
  }
  return tell(stageChromium(dataDir));
}

function tell(found: FoundChromium): number {
  if (found.kind === "missing") throw new Error(found.message);
  process.stdout.write(`Pages are rendered by ${found.chromium.executablePath}\n`);
  return EXIT.complete;
}

export const command = subcommand({
  syntax: browserSyntax,
  verbs: BROWSER_VERBS,
  parse: parseBrowserArguments,
  run,
});
