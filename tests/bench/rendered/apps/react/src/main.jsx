import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, RouterProvider } from "react-router";
import { Home } from "./Home.jsx";
import "./opening-hours.js";
import { startWidgets } from "./library/widgetkit.js";

const router = createBrowserRouter([
  { path: "/", element: <Home /> },
  { path: "/imprint", lazy: async () => ({ Component: (await import("./Imprint.jsx")).Imprint }) },
]);
const root = document.getElementById("root");
startWidgets(root);
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);
