import { Component } from "@angular/core";

@Component({ selector: "app-jobs", template: "<p>We look for nurses: jobs&#64;stonebridge-dental.com</p>" })
export class Jobs {}
