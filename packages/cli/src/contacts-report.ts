import type { ContactProblem } from "@contact-scanner/core/contacts/audit";
import { CONTACT_MENDS } from "@contact-scanner/core/contacts/mend";
import { JOB_MENDS, type JobProblem } from "@contact-scanner/core/jobs/audit";
import { counted } from "./counted.ts";

/** Problems of a kind that are shown one by one: further ones are counted. */
const MAX_EXAMPLES = 5;

/** What is counted, in the singular, and what is wrong with it. */
type Meaning = readonly [what: string, wrong: string];

const CONTACT_MEANINGS: Readonly<Record<ContactProblem["kind"], Meaning>> = {
  refused: ["contact", "that no scan would store today"],
  misspelled: ["contact", "of another spelling today"],
  mistyped: ["contact", "of another type today"],
  without_source: ["contact", "of no page we know of"],
  foreign_page: ["contact", "on a page of another domain"],
};

const JOB_MEANINGS: Readonly<Record<JobProblem["kind"], Meaning>> = {
  forgotten: ["job", "that no worker holds and no message leads to: does the reconciler run?"],
  endless_lease: ["running job", "whose lease has no end"],
  ended_with_lease: ["ended job", "with a lease or a checkpoint"],
  ended_with_frontier: ["ended job", "with URLs waiting for a visit"],
};

/** What the check found. */
export type Findings = {
  readonly contacts: readonly ContactProblem[];
  readonly jobs: readonly JobProblem[];
};

/** How many there are of each kind, with examples and what --fix makes of them. */
export function formatFindings({ contacts, jobs }: Findings): string {
  const ofContacts = [...Map.groupBy(contacts, ({ kind }) => kind)].map(([kind, found]) =>
    part(CONTACT_MEANINGS[kind], CONTACT_MENDS[kind], found.map(contactExample)),
  );
  const ofJobs = [...Map.groupBy(jobs, ({ kind }) => kind)].map(([kind, found]) =>
    part(
      JOB_MEANINGS[kind],
      JOB_MENDS[kind],
      found.map(({ jobId }) => jobId),
    ),
  );
  const parts = [...ofContacts, ...ofJobs];
  return parts.length === 0 ? "Nothing is wrong.\n" : parts.join("\n");
}

/** Those that --fix mends. */
export function mendable({ contacts, jobs }: Findings): Findings {
  return {
    contacts: contacts.filter(({ kind }) => CONTACT_MENDS[kind] !== null),
    jobs: jobs.filter(({ kind }) => JOB_MENDS[kind] !== null),
  };
}

function part([what, wrong]: Meaning, mend: string | null, examples: readonly string[]): string {
  const shown = examples.slice(0, MAX_EXAMPLES).map((example) => `    ${example}\n`);
  const more = examples.length > MAX_EXAMPLES ? `    … and ${examples.length - MAX_EXAMPLES} more\n` : "";
  const remedy = mend === null ? "--fix leaves this to you" : `--fix: ${mend}`;
  return `${counted(examples.length, what)} ${wrong}\n    (${remedy})\n${shown.join("")}${more}`;
}

function contactExample(problem: ContactProblem): string {
  switch (problem.kind) {
    case "refused":
      return `${problem.email}: ${problem.rule}`;
    case "misspelled":
      return `${problem.email} → ${problem.spelling}`;
    case "mistyped":
      return `${problem.email} → ${problem.type}`;
    default:
      return problem.email;
  }
}
