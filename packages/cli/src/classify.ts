import { classifyEmail } from "@contact-scanner/core/extract/judge/classify";
import * as z from "zod/mini";
import { type CommandLine, readCommandLine, syntaxOf, wrong } from "./command-line.ts";
import { EXIT } from "./exit.ts";
import { answerLines, lineId, MUST_BE_TEXT } from "./json-lines.ts";
import { pipeLines } from "./pipe-lines.ts";
import { siteHost } from "./site-host.ts";
import { subcommand } from "./subcommand.ts";

const DESCRIPTION = `Reads JSON lines {"id", "email", "site"} on standard input and writes one line {"id", "type"} for each:
service (a role mailbox), corporate (of the site's own domain), free (of a free-mail provider) or unknown.
site is a host name or a URL, "" where none is known. A line that cannot be read is answered with {"id", "error"}.`;

function syntax() {
  return syntaxOf("classify", ["[--explain] < addresses.jsonl"], DESCRIPTION)
    .option("--explain", 'adds "reason": the rule, the list and the word or domain that gave the type', false)
    .addHelpText(
      "after",
      "\nExit code: 0 every line was answered, 1 it failed, 2 the command is wrong, 130 stopped by Ctrl-C.",
    );
}

const HINT =
  'Waiting for JSON lines like {"id":1,"email":"ann@acme.com","site":"acme.com"}; Ctrl-D ends, --help tells more.\n';

const question = z.object({
  id: lineId,
  email: z.string(MUST_BE_TEXT).check(z.includes("@", "must be an address")),
  site: z.string(MUST_BE_TEXT),
});

type ClassifyCommand = { readonly explain: boolean };

async function run({ explain }: ClassifyCommand): Promise<number> {
  const answer = ({ id, email, site }: z.infer<typeof question>) => {
    const { type, reason } = classifyEmail(email.trim(), siteHost(site));
    return explain ? { id, type, reason } : { id, type };
  };
  await pipeLines((input) => answerLines(input, question, answer), HINT);
  return EXIT.complete;
}

function parseArguments(argv: readonly string[]): CommandLine<ClassifyCommand> {
  return readCommandLine(syntax(), argv, ({ explain }, operands) =>
    operands.length > 0
      ? wrong("classify reads standard input, and takes no file.")
      : { kind: "run", command: { explain } },
  );
}

export const command = subcommand({ syntax, parse: parseArguments, run });
