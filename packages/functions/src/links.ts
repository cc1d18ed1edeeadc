import * as z from "zod/mini";

/**
 * A link's type is its component's, with those of its parents before it. A user's own way to the database is a
 * Linkable.
 */
const databaseLink = z.object({
  type: z.string().check(z.regex(/sst\.(aws\.Postgres|sst\.Linkable)$/)),
  host: z.string(),
  port: z.number(),
  username: z.string(),
  password: z.string(),
  database: z.string(),
});

/** One that the deploy makes of another is a Linkable. */
const secretLink = z.object({
  type: z.string().check(z.regex(/sst\.sst\.(Secret|Linkable)$/)),
  value: z.string(),
});

/** Variables by their names. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Links as variables: a secret by its name (`JwtSecret` is JWT_SECRET), the database as DATABASE_URL. */
export function withLinks(env: Environment, links: Readonly<Record<string, unknown>>): Environment {
  const linked: Record<string, string> = {};
  for (const [name, link] of Object.entries(links)) {
    const secret = secretLink.safeParse(link);
    if (secret.success) linked[toVariableName(name)] = secret.data.value;
    const database = databaseLink.safeParse(link);
    if (database.success) linked.DATABASE_URL = databaseUrl(database.data, env.DATABASE_SSLMODE);
  }
  return { ...env, ...linked };
}

function toVariableName(name: string): string {
  return name.replace(/(?<=[a-z\d])(?=[A-Z])/g, "_").toUpperCase();
}

function databaseUrl(link: z.infer<typeof databaseLink>, sslmode: string | undefined): string {
  const url = new URL(`postgres://${link.host}:${link.port}`);
  url.username = encodeURIComponent(link.username);
  url.password = encodeURIComponent(link.password);
  url.pathname = encodeURIComponent(link.database);
  if (sslmode !== undefined) url.searchParams.set("sslmode", sslmode);
  return url.href;
}
