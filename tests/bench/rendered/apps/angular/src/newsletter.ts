import { Component, signal } from "@angular/core";

@Component({
  selector: "app-newsletter",
  template: `
    <form (submit)="check($event)">
      <input type="email" name="email" placeholder="jane.roe@postbox-mail.com" />
      <p role="alert">{{ fault() }}</p>
    </form>
  `,
})
export class Newsletter {
  readonly fault = signal("");

  check(event: Event) {
    event.preventDefault();
    this.fault.set("That is no address. Write it like sam.lee@company-mail.com, please.");
  }
}
