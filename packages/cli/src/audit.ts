import { type AuditLine, readAuditLog } from "@contact-scanner/core/audit-log/repository";
import { auditSyntax, parseAuditArguments } from "./audit-arguments.ts";
import { EXIT } from "./exit.ts";
import { subcommand } from "./subcommand.ts";
import { oneLine } from "./table.ts";
import { withDatabase } from "./with-database.ts";

function auditLine({ at, action, target, user_id, api_key_id, request_id }: AuditLine): string {
  return [
    at.toISOString(),
    action,
    oneLine(target),
    `by ${user_id ?? "operator"}`,
    ...(api_key_id === null ? [] : [`key ${api_key_id}`]),
    ...(request_id === null ? [] : [`request ${oneLine(request_id)}`]),
  ].join("  ");
}

export const command = subcommand({
  syntax: auditSyntax,
  parse: parseAuditArguments,
  async run(asked) {
    for (const line of await withDatabase((db) => readAuditLog(db, asked))) {
      process.stdout.write(`${auditLine(line)}\n`);
    }
    return EXIT.complete;
  },
});
