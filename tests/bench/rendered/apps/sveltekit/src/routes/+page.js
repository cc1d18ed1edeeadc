export async function load({ fetch }) {
  const answer = await fetch("/data/bakers.json");
  return { bakers: (await answer.json()).team };
}
