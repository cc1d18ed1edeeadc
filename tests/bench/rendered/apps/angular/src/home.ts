import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import { RouterLink } from "@angular/router";
import { billing, host, notice, rooms } from "./company";
import { Jobs } from "./jobs";
import { Newsletter } from "./newsletter";

declare const tinyslug: (text: string) => string;

type Member = { readonly name: string; readonly email: string };

@Component({
  selector: "app-home",
  imports: [Jobs, Newsletter, RouterLink],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if (hash() === "#/privacy") {
      <p>Questions on your data: privacy&#64;stonebridge-dental.com</p>
    } @else {
      <main>
        <h1>Stonebridge Dental</h1>
        <p>Call in, or write to office&#64;stonebridge-dental.com at any time.</p>
        <a href="mailto:sales@stonebridge-dental.com">Order a brush</a>
        @for (room of rooms; track room.name) {
          <p [id]="slug(room.name)">{{ room.name }} {{ room.email }}</p>
        }
        <div [innerHTML]="notice"></div>
        <p>Invoices: {{ accounts }}</p>
        @defer (on immediate) {
          <app-jobs />
        }
        @for (member of team(); track member.email) {
          <p>{{ member.name }}, {{ member.email }}</p>
        }
        <opening-hours></opening-hours>
        <iframe src="/events.html" title="Open days"></iframe>
        <button type="button" (click)="showHotline()">Show our hotline</button>
        <p>{{ hotline() }}</p>
        <app-newsletter />
        <a routerLink="/imprint">Imprint</a> <a href="#/privacy">Privacy</a>
      </main>
    }
  `,
})
export class Home {
  readonly rooms = rooms;
  readonly notice = notice;
  readonly accounts = billing("accounts");
  readonly slug = tinyslug;
  readonly hash = signal(location.hash);
  readonly team = signal<readonly Member[]>([]);
  readonly hotline = signal("");

  constructor() {
    addEventListener("hashchange", () => this.hash.set(location.hash));
    fetch("assets/team.json")
      .then((response) => response.json())
      .then((answer) => this.team.set(answer.team));
  }

  showHotline() {
    this.hotline.set(["hotline", host].join("@"));
  }
}
