/**
 * `npm run test:runtimes`: the library's tarball, installed into an empty folder, answers the documents of the
 * extraction bench in Bun and Deno as core does in Node. Exits 1 where an answer differs.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type InstalledExtract, installExtract } from "../packages/rig/install-extract.ts";
import { answerOfCore, askedQuestions } from "../packages/rig/questions.ts";
import { installRuntimes, type Runtime } from "./install-runtimes.ts";

const HELP = `npm run test:runtimes

Packs @contact-scanner/extract, installs it into an empty folder, and compares what it answers in Bun and Deno with what
core answers here.

The two (190 MB below ~/.cache/contact-scanner/runtimes) are installed from the npm registry the first time. Where the
registry does not answer, nothing is compared, and that is what is printed.
`;

if (process.argv.includes("--help")) print(HELP);
else compareAll();

function compareAll(): void {
  const runtimes = installRuntimes();
  if (runtimes.kind === "missing") {
    print(`SKIPPED test:runtimes: ${runtimes.message}\n`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "contact-scanner-runtimes-"));
  try {
    const installed = installExtract(folder);
    for (const runtime of runtimes.runtimes) compare(runtime, installed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare({ name, version, program, options }: Runtime, installed: InstalledExtract): void {
  const questions = askedQuestions();
  const asked = join(installed.folder, `asked-${name}.json`);
  const answered = join(installed.folder, `answered-${name}.json`);
  writeFileSync(asked, JSON.stringify(questions));
  execFileSync(program, [...options, installed.program, asked, answered], {
    cwd: installed.folder,
    stdio: "inherit",
  });
  const answers: unknown[] = JSON.parse(readFileSync(answered, "utf8"));
  const others = questions.filter(
    (question, index) => !isDeepStrictEqual(answers[index], answerOfCore(question)),
  );
  print(
    `${name} ${version}: ${questions.length - others.length} of ${questions.length} answers are core's\n`,
  );
  if (others.length === 0) return;
  print(`  others: ${others.map(({ id }) => id).join(", ")}\n`);
  process.exitCode = 1;
}

function print(text: string): void {
  process.stdout.write(text);
}
