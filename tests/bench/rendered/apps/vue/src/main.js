import { createApp } from "vue";
import { createRouter, createWebHistory } from "vue-router";
import App from "./App.vue";
import HomePage from "./HomePage.vue";
import "./opening-hours.js";
import { startWidgets } from "./library/widgetkit.js";

const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/", component: HomePage },
    { path: "/about-us/imprint", component: () => import("./ImprintPage.vue") },
  ],
});
startWidgets(document.getElementById("app"));
createApp(App).use(router).mount("#app");
