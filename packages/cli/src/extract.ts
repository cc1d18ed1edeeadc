import { readFile } from "node:fs/promises";
import { decodeDocument } from "@contact-scanner/core/http/charset";
import { terminalSafeJson } from "@contact-scanner/core/site-text";
import * as z from "zod/mini";
import { EXIT, errorDetail } from "./exit.ts";
import { extractAnswer } from "./extract-answer.ts";
import { type ExtractArguments, extractSyntax, parseExtractArguments } from "./extract-arguments.ts";
import { formatExtractTable } from "./extract-table.ts";
import { answerLines, lineId, MUST_BE_TEXT } from "./json-lines.ts";
import { pipeLines } from "./pipe-lines.ts";
import { subcommand } from "./subcommand.ts";
import { tableWidth } from "./table.ts";

const HINT =
  'Waiting for JSON lines like {"id":1,"url":"https://acme.com/","html":"…"}; Ctrl-D ends. For a file: contact-scanner extract page.html --url https://acme.com/; --help tells more.\n';

const pageLine = z.object({
  id: lineId,
  url: z.string(MUST_BE_TEXT).check(z.refine((url) => URL.canParse(url), "must be an absolute URL")),
  html: z.string(MUST_BE_TEXT),
  contentType: z.optional(z.nullable(z.string(MUST_BE_TEXT))),
});

async function run(command: ExtractArguments): Promise<number> {
  if (command.kind === "file") await printFile(command);
  else await answerPages(command);
  return EXIT.complete;
}

async function answerPages({ explain }: ExtractArguments): Promise<void> {
  await pipeLines(
    (input) => answerLines(input, pageLine, ({ id, ...page }) => ({ id, ...extractAnswer(page, explain) })),
    HINT,
  );
}

async function printFile(file: ExtractArguments & { kind: "file" }): Promise<void> {
  const { path, url, contentType, json, explain } = file;
  const html = decodeDocument(await readPage(path), contentType);
  const answer = extractAnswer({ html, url, contentType }, explain);
  process.stdout.write(
    json
      ? `${terminalSafeJson({ url, ...answer }, 2)}\n`
      : formatExtractTable(answer, tableWidth(process.stdout)),
  );
}

async function readPage(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(`The page ${path} cannot be read: ${errorDetail(error)}.`, { cause: error });
  }
}

export const command = subcommand({ syntax: extractSyntax, parse: parseExtractArguments, run });
