import type { KindedPhone } from "./found-phone.ts";
import type { ParsedNumber } from "./parse-number.ts";
import type { PhoneKind } from "./phone.ts";

/**
 * What answers at a number: as the page tells, else by its range. A word for telephones alone says nothing of a number
 * of a mobile range: `Tel. 0171 1234567`.
 */
export function kindOf(
  told: PhoneKind | undefined,
  { isMobile }: ParsedNumber,
): Pick<KindedPhone, "kind" | "isTold"> {
  if (told !== undefined && told !== "office") return { kind: told, isTold: true };
  return isMobile ? { kind: "mobile", isTold: false } : { kind: "office", isTold: told !== undefined };
}
