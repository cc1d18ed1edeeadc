/** Whether an address in lower case is a mailbox of Gmail's, by either of its names. */
export function hasGmail(email: string): boolean {
  return /@(?:gmail|googlemail)\.com$/.test(email);
}
