import { parseEmail } from "@contact-scanner/core/suppression/email-hash";
import * as z from "zod/mini";
import { described } from "../http/schemas.ts";

/** characters of an address: as many as RFC 5321 (4.5.3.1.3) leaves a path */
const MAX_ADDRESS_CHARS = 254;

/** An address that a tool is asked about. */
export const addressField = described(
  "The address; case does not matter.",
  z.string().check(
    z.maxLength(MAX_ADDRESS_CHARS, { abort: true }),
    z.refine((text) => parseEmail(text) !== undefined, { error: "This is no e-mail address." }),
  ),
);
