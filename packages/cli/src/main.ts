#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import { chooseCommand, generalHelp } from "./choose-command.ts";
import { EXIT } from "./exit.ts";
import { COMPILE_CACHE } from "./kept-files.ts";
import { complain } from "./subcommand.ts";
import { VERSION } from "./version.ts";

// Node compiles once what a command loads, and reads it from there from the second time on.
enableCompileCache(COMPILE_CACHE);

async function main(argv: readonly string[]): Promise<number> {
  const choice = chooseCommand(argv);
  switch (choice.kind) {
    case "run": {
      const { command } = await choice.command.load();
      return await command.run(choice.argv);
    }
    case "help":
      process.stdout.write(generalHelp(process.stdout.columns));
      return EXIT.complete;
    case "version":
      process.stdout.write(`${VERSION}\n`);
      return EXIT.complete;
    case "wrong":
      return complain(choice.detail, EXIT.wrongCommand);
  }
}

process.exitCode = await main(process.argv.slice(2));
