import { DATABASE_USERS, type DatabaseUser } from "@contact-scanner/core/db/users";
import type { SignsInAs } from "@contact-scanner/functions/background";
import { database, signInOf } from "./database.ts";

/**
 * A link for each of the users that the migrator makes, with the names of SST's own link to a database. In `sst dev`
 * all functions work as the owner of the developer's Postgres.
 */
const userLinks = $dev ? undefined : new Map(DATABASE_USERS.map((user) => [user, createLink(user)]));

/** What a function is linked to for its rows. */
export function databaseLinks(user: SignsInAs) {
  if (user === undefined) return [];
  const link = user === "owner" ? undefined : userLinks?.get(user);
  return [link ?? database];
}

function createLink(user: DatabaseUser) {
  return new sst.Linkable(`${user.replace(/^./, (first) => first.toUpperCase())}Database`, {
    properties: {
      host: database.host,
      port: database.port,
      database: database.database,
      ...signInOf(user),
    },
  });
}
