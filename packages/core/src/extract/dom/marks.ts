/**
 * Characters that hardly any page writes, put into its text where its markup says what no character does. One that a
 * page writes by itself is read as the mark.
 */

/** Marks where an inline element begins or ends: letters on both sides are one word only where that makes sense. */
export const JOINT = "\u2028";
/** Marks where a block began or ended whose tag is not kept. */
export const DROPPED_BLOCK = "\u2029";
