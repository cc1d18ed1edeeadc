import { withoutControls } from "@contact-scanner/core/site-text";
import { contactsSyntax, parseContactsArguments } from "./contacts-arguments.ts";
import { checkContacts } from "./contacts-check.ts";
import { EXIT } from "./exit.ts";
import { subcommand } from "./subcommand.ts";
import { withDatabase } from "./with-database.ts";

export const command = subcommand({
  syntax: contactsSyntax,
  verbs: ["check"],
  parse: parseContactsArguments,
  async run(asked) {
    const left = await withDatabase((db) =>
      checkContacts(db, asked, (text) => process.stdout.write(withoutControls(text))),
    );
    return left === 0 ? EXIT.complete : EXIT.failed;
  },
});
