import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";

const DESCRIPTION = `Finds the addresses on a page, whom they reach, and its phones, profiles, contact forms and organisation. With a file
it prints tables; without one it reads JSON lines {"id", "url", "html", "contentType"} (the last may be absent) on
standard input and writes one line {"id", "emails": [{"email", "type", "method", "context", "person"}], "phones",
"profiles", "forms", "organization"} for each. A line that cannot be read is answered with {"id", "error"}.`;

/** The options of `extract`. */
export function extractSyntax() {
  const usage = ["page.html [--url https://site/contact] [options]", "[--explain] < pages.jsonl"];
  return syntaxOf("extract", usage, DESCRIPTION)
    .option("--url <URL>", "where the file was read from: decides which addresses are the site's own")
    .option(
      "--content-type <TYPE>",
      "the file's Content-Type, where it is not HTML in the charset that it names itself",
    )
    .option("--json", "print the file's answer as JSON", false)
    .option(
      "--explain",
      "add the rule and the list that gave each type, and each refused candidate with its rule",
      false,
    )
    .addHelpText(
      "after",
      "\nExit code: 0 every page was answered, 1 it failed, 2 the command is wrong, 130 stopped by Ctrl-C.",
    );
}

export type ExtractArguments =
  | { readonly kind: "lines"; readonly explain: boolean }
  | {
      readonly kind: "file";
      readonly path: string;
      /** The page's own URL; about:blank where the command names none. */
      readonly url: string;
      readonly contentType: string | null;
      readonly json: boolean;
      readonly explain: boolean;
    };

/** Reads what stands behind `extract`. */
export function parseExtractArguments(argv: readonly string[]): CommandLine<ExtractArguments> {
  return readCommandLine(extractSyntax(), argv, (options, [path, ...rest]): CommandLine<ExtractArguments> => {
    const { url, contentType, json, explain } = options;
    if (rest.length > 0) return wrong("Name one file at a time.");
    if (path === undefined) {
      if (url !== undefined || contentType !== undefined || json)
        return wrong("--url, --content-type and --json go with a file; JSON lines carry their own.");
      return { kind: "run", command: { kind: "lines", explain } };
    }
    if (url !== undefined && !URL.canParse(url))
      return wrong(`--url takes a URL like https://acme.com/, not "${url}".`);
    const page = { path, url: url ?? "about:blank", contentType: contentType ?? null };
    return { kind: "run", command: { kind: "file", ...page, json, explain } };
  });
}
