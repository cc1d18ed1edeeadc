import { CONTACTS_HELP, parseContactsArguments } from "./contacts-arguments.ts";
import { checkContacts } from "./contacts-check.ts";
import { EXIT, errorDetail } from "./exit.ts";
import { openDatabase } from "./open-database.ts";

async function main(): Promise<number> {
  const command = parseContactsArguments(process.argv.slice(2));
  switch (command.kind) {
    case "help":
      process.stdout.write(CONTACTS_HELP);
      return EXIT.complete;
    case "wrong":
      process.stderr.write(`${command.detail}\n`);
      return EXIT.wrongCommand;
    case "check": {
      const { db, close } = await openDatabase();
      try {
        const left = await checkContacts(db, command, (text) => process.stdout.write(text));
        return left === 0 ? EXIT.complete : EXIT.failed;
      } finally {
        await close();
      }
    }
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${errorDetail(error)}\n`);
  process.exitCode = EXIT.failed;
}
