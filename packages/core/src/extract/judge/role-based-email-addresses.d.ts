declare module "role-based-email-addresses" {
  /** Mailbox names of a position, job or group, lower case. */
  const roleWords: readonly string[];
  export default roleWords;
}
