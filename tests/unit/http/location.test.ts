import { readableLocation } from "@contact-scanner/core/http/location";
import { expect, test } from "vitest";

const received = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

test.each([
  ["ASCII", Buffer.from("/kontakt?a=%C3%BC"), "/kontakt?a=%C3%BC"],
  ["UTF-8", Buffer.from("/kontakt-ü"), "/kontakt-ü"],
  ["UTF-8 in a host", Buffer.from("https://müller.example/"), "https://müller.example/"],
  ["Cyrillic", Buffer.from("/контакты"), "/контакты"],
  ["bytes that are no UTF-8", Buffer.from("/kontakt-\xfc", "latin1"), "/kontakt-%FC"],
])("%s", (_name, bytes, expected) => expect(readableLocation(received(bytes))).toBe(expected));
