/** The values as a stream gives them, one after another. */
export async function* streamed<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

/** All that a stream gives. */
export async function collected<Value>(stream: AsyncIterable<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for await (const value of stream) values.push(value);
  return values;
}
