export default function Imprint() {
  return (
    <main>
      <h1>Imprint</h1>
      <p>Clearwater Tours Ltd, 3 Lake Road, Keswick. imprint@clearwater-tours.com</p>
    </main>
  );
}
