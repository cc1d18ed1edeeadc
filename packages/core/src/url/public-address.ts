import { BlockList, isIP, isIPv4 } from "node:net";

/** IPv4 special-purpose ranges (IANA registry, RFC 6890 and its updates) and multicast. */
const IPV4_RANGES: readonly (readonly [cidr: string, reason: string])[] = [
  ["0.0.0.0/8", "an address of this network"],
  ["10.0.0.0/8", "a private address"],
  ["100.64.0.0/10", "a carrier's shared address"],
  ["127.0.0.0/8", "a loopback address"],
  ["169.254.0.0/16", "a link-local address"],
  ["172.16.0.0/12", "a private address"],
  ["192.0.0.0/24", "a protocol assignment"],
  ["192.0.2.0/24", "a documentation address"],
  ["192.31.196.0/24", "an AS112 address"],
  ["192.52.193.0/24", "an AMT address"],
  ["192.88.99.0/24", "a 6to4 relay address"],
  ["192.168.0.0/16", "a private address"],
  ["192.175.48.0/24", "an AS112 address"],
  ["198.18.0.0/15", "a benchmarking address"],
  ["198.51.100.0/24", "a documentation address"],
  ["203.0.113.0/24", "a documentation address"],
  ["224.0.0.0/4", "a multicast address"],
  ["240.0.0.0/4", "a reserved address"],
];

/** IPv6 allows global unicast alone (IANA registry); what lies outside it is named below where it has a name. */
const IPV6_GLOBAL_UNICAST = "2000::/3";

/** IPv6 special-purpose ranges (IANA registry), the narrower ones first. */
const IPV6_RANGES: readonly (readonly [cidr: string, reason: string])[] = [
  ["::/128", "an unspecified address"],
  ["::1/128", "a loopback address"],
  ["::ffff:0:0/96", "an IPv4 address in an IPv6 one"],
  ["64:ff9b::/96", "a NAT64 address"],
  ["64:ff9b:1::/48", "a NAT64 address"],
  ["fc00::/7", "a private address"],
  ["fe80::/10", "a link-local address"],
  ["fec0::/10", "a private address"],
  ["ff00::/8", "a multicast address"],
  ["2001::/32", "a Teredo address"],
  ["2001::/23", "a protocol assignment"],
  ["2001:db8::/32", "a documentation address"],
  ["2002::/16", "a 6to4 address"],
  ["2620:4f:8000::/48", "an AS112 address"],
  ["3fff::/20", "a documentation address"],
];

/** Why an address is not public, as the end of "… is", or null when it is. */
export type AddressCheck = (ip: string) => string | null;

/**
 * A check of IP addresses against every range that is not public, and `denyCidrs` of our own (a dual-stack network
 * uses public addresses for private things). Throws for what is no range.
 */
export function createAddressCheck(denyCidrs: readonly string[] = []): AddressCheck {
  const denied = denyCidrs.map((cidr) => ({ list: blockList(cidr), reason: "a denied address" }));
  const ipv4 = IPV4_RANGES.map(([cidr, reason]) => ({ list: blockList(cidr), reason }));
  const ipv6 = IPV6_RANGES.map(([cidr, reason]) => ({ list: blockList(cidr), reason }));
  const globalUnicast = blockList(IPV6_GLOBAL_UNICAST);
  return (ip) => {
    if (isIP(ip) === 0 || ip.includes("%")) return "no plain IP address";
    if (isIPv4(ip)) return firstReason([...denied, ...ipv4], ip, "ipv4");
    const reason = firstReason([...denied, ...ipv6], ip, "ipv6");
    return reason ?? (globalUnicast.check(ip, "ipv6") ? null : "no public IPv6 address");
  };
}

function firstReason(
  rules: readonly { list: BlockList; reason: string }[],
  ip: string,
  family: "ipv4" | "ipv6",
): string | null {
  return rules.find(({ list }) => list.check(ip, family))?.reason ?? null;
}

/** A range, or a single address without `/`. */
function blockList(cidr: string): BlockList {
  const [address = "", prefix, ...rest] = cidr.trim().split("/");
  const family = isIP(address);
  const width = family === 4 ? 32 : 128;
  const bits = Number(prefix ?? width);
  if (family === 0 || rest.length > 0 || !/^\d{1,3}$/.test(prefix ?? "0") || bits > width) {
    throw new Error(`"${cidr}" is no address range: write it like 10.0.0.0/8.`);
  }
  const list = new BlockList();
  list.addSubnet(address, bits, family === 4 ? "ipv4" : "ipv6");
  return list;
}
