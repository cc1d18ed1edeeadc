import { createAddressCheck } from "@contact-scanner/core/url/public-address";
import { describe, expect, it, test } from "vitest";
import { guardCases, guardTitle } from "../../helpers/address-guard-cases.ts";

describe(guardTitle("address"), () => {
  it.each(guardCases("address"))("$id: $input ($why): $expect", ({ input, expect: expected, env }) => {
    const check = createAddressCheck(env?.DENY_CIDRS?.split(","));
    expect(check(input) === null ? "allow" : "block").toBe(expected);
  });
});

describe("an address that is not public", () => {
  const check = createAddressCheck();

  test.each([
    ["0.0.0.0", "an address of this network"],
    ["10.1.2.3", "a private address"],
    ["127.0.0.1", "a loopback address"],
    ["169.254.169.254", "a link-local address"],
    ["100.64.0.1", "a carrier's shared address"],
    ["224.0.0.1", "a multicast address"],
    ["198.18.0.1", "a benchmarking address"],
    ["192.0.2.1", "a documentation address"],
    ["255.255.255.255", "a reserved address"],
    ["::", "an unspecified address"],
    ["::1", "a loopback address"],
    ["::ffff:93.184.216.34", "an IPv4 address in an IPv6 one"],
    ["64:ff9b::808:808", "a NAT64 address"],
    ["fd00:ec2::254", "a private address"],
    ["fe80::1", "a link-local address"],
    ["ff02::1", "a multicast address"],
    ["2001:0:53aa:64c::1", "a Teredo address"],
    ["2002:7f00:1::", "a 6to4 address"],
    ["::93.184.216.34", "no public IPv6 address"],
    ["4000::1", "no public IPv6 address"],
    ["192.0.0.170", "a protocol assignment"],
    ["192.88.99.1", "a 6to4 relay address"],
    ["240.0.0.1", "a reserved address"],
    ["64:ff9b:1::a00:1", "a NAT64 address"],
    ["::ffff:0:a00:1", "no public IPv6 address"],
    ["100::1", "no public IPv6 address"],
    ["5f00::1", "no public IPv6 address"],
    ["3fff:fff::1", "a documentation address"],
    ["2001:db8::1", "a documentation address"],
    ["2001:20::1", "a protocol assignment"],
    ["fec0::1", "a private address"],
    ["fe80::5efe:a00:1", "a link-local address"],
    ["fe80::1%eth0", "no plain IP address"],
    ["2606:4700::1111%1", "no plain IP address"],
    ["127.1", "no plain IP address"],
    ["", "no plain IP address"],
  ])("%s is refused as %s", (ip, reason) => {
    expect(check(ip)).toBe(reason);
  });
});

describe("denied ranges", () => {
  test("are refused beside those that are never public", () => {
    const check = createAddressCheck(["52.0.0.0/8", "2600:1f18::/36"]);
    expect(["52.1.2.3", "2600:1f18:1::1", "10.0.0.1", "53.0.0.1"].map((ip) => check(ip))).toEqual([
      "a denied address",
      "a denied address",
      "a private address",
      null,
    ]);
  });

  test("may be single addresses", () => {
    const check = createAddressCheck(["52.0.0.10", " 2600:1f18::1 "]);
    expect(["52.0.0.10", "52.0.0.11", "2600:1f18::1"].map((ip) => check(ip))).toEqual([
      "a denied address",
      null,
      "a denied address",
    ]);
  });

  test.each([
    "10.0.0.0/33",
    "10.0.0/8",
    "::/129",
    "10.0.0.0/",
    "10.0.0.0/8/8",
    "10.0.0.0/-1",
    "internal",
    "",
  ])("%j is none", (cidr) => {
    expect(() => createAddressCheck([cidr])).toThrow("is no address range");
  });
});
