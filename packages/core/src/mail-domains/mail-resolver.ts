import { Resolver } from "node:dns/promises";
import * as z from "zod/mini";
import type { DnsFault } from "./facts.ts";

/** What DNS answers to a question of one type. */
export type DnsAnswer<Row> =
  | { readonly kind: "records"; readonly records: readonly Row[] }
  /** the name is there, with nothing of this type */
  | { readonly kind: "no_records" }
  | { readonly kind: "no_name" }
  | { readonly kind: "fault"; readonly fault: DnsFault };

export type MxRecord = { readonly exchange: string; readonly priority: number };

/** DNS as a port. No method rejects. */
export type MailResolver = {
  mx(name: string): Promise<DnsAnswer<MxRecord>>;
  /** A and AAAA records */
  addresses(name: string): Promise<DnsAnswer<string>>;
  /** TXT records, each with its parts joined (RFC 7208, 3.3) */
  txt(name: string): Promise<DnsAnswer<string>>;
};

/** ms that a server has for an answer, before it is asked once more */
const SERVER_TIMEOUT_MS = 1_000;
const TRIES = 2;

const codedError = z.object({ code: z.string() });

/** The machine's own DNS servers. */
export function systemMailResolver(): MailResolver {
  const resolver = new Resolver({ timeout: SERVER_TIMEOUT_MS, tries: TRIES });
  return {
    mx: (name) => answer(resolver.resolveMx(name)),
    async addresses(name) {
      const four = await answer(resolver.resolve4(name));
      return four.kind === "no_records" ? await answer(resolver.resolve6(name)) : four;
    },
    txt: (name) =>
      answer(resolver.resolveTxt(name).then((records) => records.map((parts) => parts.join("")))),
  };
}

async function answer<Row>(records: Promise<Row[]>): Promise<DnsAnswer<Row>> {
  try {
    return { kind: "records", records: await records };
  } catch (error) {
    return withoutRecords(codedError.safeParse(error).data?.code);
  }
}

/** What a code of c-ares says. */
function withoutRecords(code: string | undefined): Exclude<DnsAnswer<never>, { kind: "records" }> {
  switch (code) {
    case "ENODATA":
      return { kind: "no_records" };
    case "ENOTFOUND":
      return { kind: "no_name" };
    case "ETIMEOUT":
      return { kind: "fault", fault: "timeout" };
    case "EREFUSED":
    case "ECONNREFUSED":
      return { kind: "fault", fault: "refused" };
    case "ESERVFAIL":
      return { kind: "fault", fault: "server_failed" };
    default:
      return { kind: "fault", fault: "other" };
  }
}
