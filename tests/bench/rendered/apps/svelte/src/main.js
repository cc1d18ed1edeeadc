import { mount } from "svelte";
import App from "./App.svelte";
import "./opening-hours.js";
import { startWidgets } from "./library/widgetkit.js";

const target = document.getElementById("app");
startWidgets(target);
mount(App, { target });
