// Writes temml-fixtures.json: what Temml, an independent converter, makes of formulas.txt.
// Needs Node and two packages of its own: npm install --no-save temml@0.13.5 katex@0.16.22 && node temml-fixtures.mjs
// KaTeX is asked too, since VS Code draws formulas with it: a formula it does not know has no place in a lesson.
import { readFileSync, writeFileSync } from "node:fs";
import katex from "katex";
import temml from "temml";

const here = new URL(".", import.meta.url);
const formulas = readFileSync(new URL("formulas.txt", here), "utf8").split("\n").filter(Boolean);
const fixtures = formulas.map((tex) => {
  katex.renderToString(tex, { displayMode: true, throwOnError: true, strict: "ignore" });
  return { tex, mathMl: temml.renderToString(tex, { displayMode: true, throwOnError: true }) };
});
writeFileSync(new URL("temml-fixtures.json", here), JSON.stringify(fixtures, null, 1) + "\n");
console.log(`${fixtures.length} formulas`);
