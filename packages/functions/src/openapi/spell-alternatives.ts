import type * as z from "zod/mini";

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Fields of which exactly one set must be there, as `oneOf: [{ required: ["url"] }, …]` says it. */
type Choice = readonly (readonly string[])[];

/**
 * An object of which one field or another must be there (`oneOf` of what is required), as `oneOf` of whole objects
 * that each have one of them. It says the same, and clients that are made of it understand it: a generated type is one
 * object or the other, and an importer fills in one of them. Any other schema stays as it is.
 */
export function spellAlternatives(schema: JsonSchema): JsonSchema {
  const choices = [choiceOf(schema), ...(schema.allOf ?? []).map(choiceOf)];
  const made = choices.flatMap((choice) => choice ?? []);
  const isPlain = schema.allOf === undefined || choices.slice(1).every((choice) => choice !== undefined);
  if (schema.properties === undefined || made.length === 0 || !isPlain) return schema;
  const { oneOf: _one, allOf: _all, properties, required = [], ...rest } = schema;
  const inChoice = new Set(made.flat());
  return {
    ...(rest.description === undefined ? {} : { description: rest.description }),
    oneOf: combinations(choices.filter((choice) => choice !== undefined)).map((chosen) => ({
      ...rest,
      properties: Object.fromEntries(
        Object.entries(properties).filter(([name]) => chosen.includes(name) || !inChoice.has(name)),
      ),
      required: [...required, ...chosen],
    })),
  };
}

function choiceOf({ oneOf }: JsonSchema): Choice | undefined {
  if (oneOf === undefined) return undefined;
  const sets = oneOf.map(({ required, ...more }) => (Object.keys(more).length === 0 ? required : undefined));
  return sets.every((set) => set !== undefined) ? sets : undefined;
}

/** One set of each choice, in every way. */
function combinations(choices: readonly Choice[]): string[][] {
  return choices.reduce<string[][]>(
    (chosen, choice) => chosen.flatMap((before) => choice.map((set) => [...before, ...set])),
    [[]],
  );
}
