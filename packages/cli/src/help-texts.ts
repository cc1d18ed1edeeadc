/** What the helps of commands that work on a stage's database say of their environment. */
export const DATABASE_ENVIRONMENT =
  "Environment: DATABASE_URL (without it the local stage's Postgres, running or not), DATA_DIR (.local).";
