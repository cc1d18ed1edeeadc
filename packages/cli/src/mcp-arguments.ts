import { type AllowedHosts, parseAllowedHosts } from "@contact-scanner/core/url/allowed-hosts";
import type { LocalSettings } from "@contact-scanner/local/env";
import { type CommandLine, collected, NO_VALUES, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import type { ServiceSettings } from "./env.ts";

const DESCRIPTION = `Speaks the Model Context Protocol on standard input and output: an assistant that starts it can scan websites and ask
what was found. It is for programs; docs/mcp.md says what to put into which program's settings.`;

const NOTES = `
It scans from this machine, with a PostgreSQL of its own that starts with the first call (DATABASE_URL: another one).
With CONTACT_SCANNER_URL and CONTACT_SCANNER_TOKEN (a token, or an API key) it calls that service in the place of it.

Exit codes: 0 the program closed its end, 1 it failed, 2 the command is wrong, 130 stopped.`;

/** The options of `mcp`. */
export function mcpSyntax() {
  return syntaxOf("mcp", ["[options]"], DESCRIPTION)
    .option("--keep <DIR>", "keep what scans saw in this directory (else it goes with the command)")
    .option(
      "--allow-host <HOST:PORT>",
      "scan this host though it is not public (repeatable)",
      collected,
      NO_VALUES,
    )
    .addHelpText("after", NOTES);
}

/** Where the tools do their work. */
export type McpArguments =
  | { readonly kind: "stage"; readonly keep: string | undefined; readonly allowedHosts: AllowedHosts }
  | { readonly kind: "service"; readonly service: ServiceSettings };

export function parseMcpArguments(
  argv: readonly string[],
  settings: Pick<LocalSettings, "allowHosts" | "databaseUrl">,
  readService: () => ServiceSettings | undefined,
): CommandLine<McpArguments> {
  return readCommandLine(mcpSyntax(), argv, (options, operands): CommandLine<McpArguments> => {
    if (operands.length > 0) return wrong("mcp has options and nothing else. --help lists them.");
    const { keep, allowHost: hosts } = options;
    const service = readService();
    if (service !== undefined) {
      if (keep === undefined && hosts.length === 0)
        return { kind: "run", command: { kind: "service", service } };
      return wrong("CONTACT_SCANNER_URL names a service: leave out --keep and --allow-host, or unset it.");
    }
    if (keep === "") return wrong("--keep takes a directory.");
    if (keep !== undefined && settings.databaseUrl !== undefined) {
      return wrong("DATABASE_URL names the database that keeps the scans: leave out --keep, or unset it.");
    }
    const allowedHosts = parseAllowedHosts([...settings.allowHosts, ...hosts]);
    return { kind: "run", command: { kind: "stage", keep, allowedHosts } };
  });
}
