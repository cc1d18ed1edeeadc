import { SALT_BYTES, scramVerifier } from "./scram-verifier.ts";
import { USER_RIGHTS, type UserRights } from "./user-rights.ts";
import { DATABASE_USERS, databaseUserName, databaseUserPassword } from "./users.ts";

/** A user as the database is to know it. */
export type UserAccount = {
  readonly name: string;
  /** what Postgres keeps of its password, and takes in its place */
  readonly verifier: string;
  readonly rights: UserRights;
};

export type AccountOptions = {
  /** the password of who owns the schema, which the users' are made of */
  readonly ownerPassword: string;
  /** gives so many random bytes, for salts */
  readonly randomBytes: (size: number) => Buffer;
};

/** All users of the deployed functions. */
export function userAccounts({ ownerPassword, randomBytes }: AccountOptions): UserAccount[] {
  return DATABASE_USERS.map((user) => ({
    name: databaseUserName(user),
    verifier: scramVerifier(databaseUserPassword(ownerPassword, user), randomBytes(SALT_BYTES)),
    rights: USER_RIGHTS[user],
  }));
}
