/** Characters of a local part and of a domain that are looked at: RFC 5321's limits. */
const CANDIDATE =
  /[\p{L}\p{N}._%+'!#$&*/=?^`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;

/** Addresses that stand in readable text, with their places. */
export function textAddresses(text: string): { address: string; index: number }[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(CANDIDATE)].map((match) => ({
    address: match[0].replace(/^[.'`]+/, ""),
    index: match.index,
  }));
}
