import { signToken } from "@contact-scanner/core/auth/sign-token";
import { systemClock } from "@contact-scanner/core/time";
import { readLocalSettings } from "@contact-scanner/local/env";
import { parseTokenArguments, TOKEN_HELP } from "./token-arguments.ts";

const EXIT = { done: 0, refused: 1, wrongCommand: 2 } as const;

async function main(): Promise<number> {
  const command = parseTokenArguments(process.argv.slice(2));
  switch (command.kind) {
    case "help":
      print(TOKEN_HELP.trimEnd());
      return EXIT.done;
    case "wrong":
      process.stderr.write(`${command.detail}\n`);
      return EXIT.wrongCommand;
    case "token": {
      const { jwtSecret } = readLocalSettings();
      if (jwtSecret === undefined) {
        throw new Error(
          "JWT_SECRET is not set. Set it to the API's secret, or to a new one (openssl rand -hex 32) for the API too.",
        );
      }
      print(await signToken(command, { secret: new TextEncoder().encode(jwtSecret), clock: systemClock }));
      return EXIT.done;
    }
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = EXIT.refused;
}
