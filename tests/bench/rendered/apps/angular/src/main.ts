import { bootstrapApplication } from "@angular/platform-browser";
import { provideRouter } from "@angular/router";
import { App } from "./app";
import { Home } from "./home";
import "./opening-hours.js";
import { startWidgets } from "./library/widgetkit.js";

startWidgets(document.querySelector("app-root"));
bootstrapApplication(App, {
  providers: [
    provideRouter([
      { path: "", pathMatch: "full", component: Home },
      { path: "imprint", loadComponent: () => import("./imprint").then((module) => module.Imprint) },
    ]),
  ],
});
