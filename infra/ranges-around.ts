/** Bits of an IPv4 address. */
const BITS = 32;

/**
 * The fewest ranges that together are all of IPv4 but one: at each bit of its prefix the half that it does not lie in.
 * As many as its prefix has bits; a security group takes 60 rules, and knows no rule that forbids.
 */
export function rangesAround(cidr: string): string[] {
  const [address = "", prefix = ""] = cidr.split("/");
  const bits = address
    .split(".")
    .map((octet) => Number(octet).toString(2).padStart(8, "0"))
    .join("");
  return Array.from({ length: Number(prefix) }, (_none, index) => {
    const other = bits.slice(0, index) + (bits[index] === "0" ? "1" : "0");
    return `${toAddress(other.padEnd(BITS, "0"))}/${index + 1}`;
  });
}

function toAddress(bits: string): string {
  return [0, 8, 16, 24].map((start) => Number.parseInt(bits.slice(start, start + 8), 2)).join(".");
}
