import type { CompiledQuery, Kysely } from "kysely";
import { builtOnce } from "../db/built-once.ts";
import type { DB } from "../db/database.ts";
import { commitTogether } from "../db/send-together.ts";
import { unknownUser } from "../profiles/unknown-user.ts";
import { claimingKey, type RequestKey } from "./idempotency.ts";
import type { ScanTarget } from "./lock-domains.ts";
import type { NewJob } from "./repository.ts";
import { isCounted } from "./submit-gate.ts";
import { lockCounter, type SubmitLimits } from "./submit-limits.ts";
import type { SlotValues } from "./submit-slots.ts";
import { type SubmitForm, type SubmitRow, submitStatement } from "./submit-statement.ts";

/** One scan that is asked for, with the ids that it gets where it, or its domain, is new. */
export type SubmitValues = {
  readonly target: ScanTarget;
  readonly newDomainId: string;
  readonly job: Omit<NewJob, "domainId" | "held" | "onlyChanges">;
  readonly limits: SubmitLimits;
  readonly key: RequestKey | undefined;
};

/**
 * Finds or makes the job of a target in one statement, in one round trip. Where limits are counted or a key is given,
 * statements before it lock their rows, so that it reads what all earlier submits of the user, or under the key,
 * committed. What is refused writes nothing. A row that tells neither of a job nor of a refusal says that another
 * submit was faster: what that one committed only the next statement sees. Throws `unknown_user` where the user has no
 * profile.
 */
export async function submitOnce(db: Kysely<DB>, values: SubmitValues): Promise<SubmitRow> {
  const { limits, key, job } = values;
  const locks = [
    ...(isCounted(limits) ? [lockCounter(db, { userId: job.userId })] : []),
    ...(key ? [claimingKey(db, key)] : []),
  ];
  const statement = statementFor(db, values)(slotValues(values));
  const rows =
    locks.length === 0 ? (await db.executeQuery(statement)).rows : await commitTogether(db, locks, statement);
  const [row] = rows;
  if (row === undefined) throw unknownUser();
  return row;
}

function slotValues({ target, newDomainId, job, key }: SubmitValues): SlotValues {
  return {
    domain: target.kind === "url" ? target.domain : target.domainId,
    newDomainId,
    jobId: job.jobId,
    userId: job.userId,
    apiKeyId: job.apiKeyId ?? null,
    options: job.options,
    sealedHeaders: job.sealedHeaders ?? null,
    traceParent: job.traceParent ?? null,
    key: key?.key ?? null,
    requestHash: key?.requestHash ?? null,
  };
}

type Built = (values: SlotValues) => CompiledQuery<SubmitRow>;

/** The statements by what makes their texts differ: a process has a few. */
const built = new Map<string, Built>();

function statementFor(db: Kysely<DB>, { target, limits, key }: SubmitValues): Built {
  const form: SubmitForm = { targetKind: target.kind, limits, hasKey: key !== undefined };
  const name = JSON.stringify(form);
  const known = built.get(name) ?? builtOnce<SlotValues, SubmitRow>(submitStatement(db, form));
  built.set(name, known);
  return known;
}
