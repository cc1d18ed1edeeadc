import { signToken } from "@contact-scanner/core/auth/sign-token";
import { systemClock } from "@contact-scanner/core/time";
import { readLocalSettings } from "@contact-scanner/local/env";
import { EXIT } from "./exit.ts";
import { subcommand } from "./subcommand.ts";
import { parseTokenArguments, type TokenCommand, tokenSyntax } from "./token-arguments.ts";

async function run(asked: TokenCommand): Promise<number> {
  const { jwtSecret } = readLocalSettings();
  if (jwtSecret === undefined) {
    throw new Error(
      "JWT_SECRET is not set. Set it to the API's secret, or to a new one (openssl rand -hex 32) for the API too.",
    );
  }
  const secret = new TextEncoder().encode(jwtSecret);
  process.stdout.write(`${await signToken(asked, { secret, clock: systemClock })}\n`);
  return EXIT.complete;
}

export const command = subcommand({ syntax: tokenSyntax, parse: parseTokenArguments, run });
