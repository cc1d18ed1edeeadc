import { Component } from "@angular/core";

@Component({
  template: `
    <main>
      <h1>Imprint</h1>
      <p>Stonebridge Dental Ltd, 12 Bridge Street, Ely. imprint&#64;stonebridge-dental.com</p>
    </main>
  `,
})
export class Imprint {}
