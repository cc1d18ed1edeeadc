import { withoutControls } from "@contact-scanner/core/site-text";
import { CONTACTS_HELP, parseContactsArguments } from "./contacts-arguments.ts";
import { checkContacts } from "./contacts-check.ts";
import { EXIT } from "./exit.ts";
import { runCommand } from "./run-command.ts";
import { withDatabase } from "./with-database.ts";

await runCommand(CONTACTS_HELP, parseContactsArguments, async (command) => {
  const left = await withDatabase((db) =>
    checkContacts(db, command, (text) => process.stdout.write(withoutControls(text))),
  );
  return left === 0 ? EXIT.complete : EXIT.failed;
});
