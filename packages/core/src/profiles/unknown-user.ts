import { ScannerError } from "../errors.ts";

/** The error (`unknown_user`) of a caller whose token is good, but whose user has no profile. */
export function unknownUser(): ScannerError {
  return new ScannerError(
    "unknown_user",
    "Your token is valid, but there is no profile for its user. Ask for one.",
  );
}
