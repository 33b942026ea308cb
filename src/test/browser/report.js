// Opens a report in headless Chromium: filters, sorts and opens by keyboard, runs axe-core in light, dark and narrow, prints.
import { chromium } from "playwright-core";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import fs from "node:fs";
import assert from "node:assert/strict";

const [report, pictures] = process.argv.slice(2);
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
let passed = 0;

async function check(name, options, steps) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests = [];
  page.on("request", r => { if (!r.url().startsWith("file:") && !r.url().startsWith("data:")) requests.push(r.url()); });
  await page.goto(pathToFileURL(report).href);
  await steps(page);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map(v => v.id + ": " + v.nodes[0].html), [], name);
  assert.deepEqual(requests, [], name + ": asks the network");
  if (pictures) {
    await page.screenshot({ path: pictures + "/" + name + ".png", fullPage: true });
  }
  await context.close();
  passed++;
}

const open = async page => page.evaluate(() => document.querySelectorAll("details").forEach(d => { d.open = true; }));
await check("light", {}, open);
await check("dark", { colorScheme: "dark" }, open);
await check("narrow", { viewport: { width: 360, height: 700 } }, open);
const silent = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
await silent.goto(pathToFileURL(report).href);
assert.ok(await silent.locator("article.claim").count() > 0, "without scripts the claims are there");
passed++;
await check("keyboard", {}, async page => {
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.getByLabel("Filter claims").focus();
  await page.keyboard.type("cycle");
  const shown = await page.locator("article.claim:visible").count();
  const all = await page.locator("article.claim").count();
  assert.ok(shown > 0 && shown < all, "the filter hides some claims and not all");
  assert.equal(await page.locator("#filter-count").textContent(), shown + " of " + all + " claims");
  await page.getByLabel("Filter claims").fill("");
  await page.locator("#filter-kind").selectOption("refuted");
  assert.equal(await page.locator("article.claim[data-verdict=proved]:visible").count(), 0);
  await page.locator("#filter-kind").selectOption("");
  await page.locator("article.claim summary").first().focus();
  await page.keyboard.press("Enter");
  assert.ok(await page.locator("details[open] table.orbit").count() > 0);
  const header = page.locator("details[open] table.orbit th").nth(1);
  await header.locator("button").focus();
  await page.keyboard.press("Enter");
  assert.equal(await header.getAttribute("aria-sort"), "ascending");
  const values = await page.locator("details[open] table.orbit").first().locator("tbody tr td:nth-child(2)").allTextContents();
  assert.deepEqual(values.map(Number), values.map(Number).sort((a, b) => a - b));
  await page.keyboard.press("Enter");
  assert.equal(await header.getAttribute("aria-sort"), "descending");
});
const context = await browser.newContext();
const page = await context.newPage();
await page.goto(pathToFileURL(report).href);
const paper = await page.pdf({ format: "A4" });
assert.ok(paper.length > 10000);
if (pictures) {
  fs.writeFileSync(pictures + "/report.pdf", paper);
}
passed++;
await browser.close();
console.log(passed + " passed, 0 failed");
