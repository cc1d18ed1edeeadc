export function Imprint() {
  return (
    <main>
      <h1>Imprint</h1>
      <p>Kestrel Cycles Ltd, 4 Mill Lane, Leeds. imprint@kestrel-cycles.com</p>
    </main>
  );
}
