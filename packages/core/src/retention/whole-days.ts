/**
 * Whole days as a setting writes them: digits alone, since a variable that is set to nothing must not become 0, which
 * keeps rows for ever; and five at most, since times of a hundred thousand days ago are still Postgres' to tell.
 */
export const WHOLE_DAYS = /^\d{1,5}$/;

/** What a setting is told that is not. */
export const NO_WHOLE_DAYS = "whole days are one to five digits; 0 = for ever";
