import type { Value } from "./values.ts";

/** Names of properties and variables that say that their value is an address, or who wrote. */
const MAIL_KEY = /mail|correo|courriel|contact|kontakt|(?:auth?or|auteur)(?:$|[_-])/i;
/** A value that may be an address and is nothing else. */
const LONE_VALUE = /^[^\s<>"'&:;,/\\{}]{1,64}@[^\s<>"'&:;,/\\{}@]{4,190}$/;

/**
 * A value as it is given out: with the name that it has in the script where that says that it is an address, which
 * tells it from a program's identifier; else as it is.
 */
export function withKey(name: string | undefined, value: Value): Value {
  if (name === undefined || typeof value !== "string" || !LONE_VALUE.test(value)) return value;
  const key = name.slice(name.lastIndexOf(".") + 1);
  return MAIL_KEY.test(key) ? `${key}: ${value}` : value;
}
