import type { DnsAnswer, MailResolver, MxRecord } from "@contact-scanner/core/mail-domains/mail-resolver";

/** What a name has in a made-up DNS; a type that is not named has no records, a name that is not has none at all. */
export type Zone = Readonly<
  Record<
    string,
    {
      readonly mx?: DnsAnswer<MxRecord> | readonly string[];
      readonly addresses?: DnsAnswer<string> | readonly string[];
      readonly txt?: DnsAnswer<string> | readonly string[];
    }
  >
>;

/** A resolver of this zone, and the names whose MX it was asked for. */
export function zoneResolver(zone: Zone): MailResolver & { readonly asked: string[] } {
  const asked: string[] = [];
  const answer = <Row>(
    name: string,
    told: DnsAnswer<Row> | readonly string[] | undefined,
    toRow: (text: string, index: number) => Row,
  ): DnsAnswer<Row> => {
    if (zone[name] === undefined) return { kind: "no_name" };
    if (told === undefined) return { kind: "no_records" };
    return "kind" in told ? told : { kind: "records", records: told.map(toRow) };
  };
  return {
    asked,
    async mx(name) {
      asked.push(name);
      return answer(name, zone[name]?.mx, (exchange, priority) => ({ exchange, priority }));
    },
    addresses: async (name) => answer(name, zone[name]?.addresses, (text) => text),
    txt: async (name) => answer(name, zone[name]?.txt, (text) => text),
  };
}
