export const metadata = { title: "Clearwater Tours" };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <script src="/lib/tinyslug.min.js" />
        {children}
      </body>
    </html>
  );
}
