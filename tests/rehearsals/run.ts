/** `npm run rehearse -- restore | rotate-password | roll-back`: what docs/operate.md tells, done on this machine. */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { rehearseRollBack } from "./roll-back.ts";

const HELP = `npm run rehearse -- REHEARSAL

  restore                  a base backup and an archive, restored to a time; removals and revoked keys done again
  rotate-password          another password for the owner and all users of the database, while scans run
  roll-back [--to COMMIT]  older code on today's schema and back (the last commit without the newest migration)

Each makes a PostgreSQL of its own and removes it. Exit code 0: all was as docs/operate.md says.
`;

const { values, positionals } = parseArgs({
  options: { to: { type: "string" }, help: { type: "boolean", short: "h", default: false } },
  allowPositionals: true,
});
const [rehearsal, ...others] = positionals;

if (values.help) process.stdout.write(HELP);
else if (others.length > 0 || (values.to !== undefined && rehearsal !== "roll-back")) refuse();
else if (rehearsal === "restore" || rehearsal === "rotate-password") process.exitCode = runTest(rehearsal);
else if (rehearsal === "roll-back") {
  await rehearseRollBack(values.to, (text) => void process.stdout.write(`${text}\n`));
} else refuse();

function refuse(): void {
  process.stderr.write(HELP);
  process.exitCode = 2;
}

/** The fault tests run these as well, so that they stay true. */
function runTest(name: string): number {
  const argv = ["run", "--prefix", "tests", "vitest", "--", "--project", "faults"];
  const run = spawnSync("npm", [...argv, `tests/rehearsals/${name}.test.ts`], { stdio: "inherit" });
  return run.status ?? 1;
}
