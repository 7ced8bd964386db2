// Opens the page in Chromium and prints, as JSON, what TimelineJS made of the events and what the console said.
//
//     node look.mjs FOLDER CHROMIUM SCREENSHOT
//
// FOLDER holds index.html, events.timeline.json and node_modules; nothing but this folder is reached.

import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";

const [folder, chromium, screenshot] = process.argv.slice(2);
const { chromium: browsers } = createRequire(join(folder, "look.mjs"))("playwright-core");
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

const server = createServer((request, response) => {
  const path = join(folder, normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname)));
  if (!existsSync(path)) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" });
  createReadStream(path).pipe(response);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await browsers.launch({
  executablePath: chromium,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("response", (answer) => answer.ok() || complaints.push(`${answer.status()} ${answer.url()}`));
  await page.goto(`${origin}/index.html`);
  await page.waitForFunction(() => window.timeline?.ready && document.querySelector(".tl-slide .tl-headline"));
  const slides = await page.evaluate(() => [...document.querySelectorAll(".tl-slide")].map((slide) => ({
    headline: slide.querySelector(".tl-headline")?.textContent,
    date: slide.querySelector(".tl-headline-date")?.textContent,
    bold: slide.querySelectorAll("b, script").length,
  })));
  const markers = await page.evaluate(() => document.querySelectorAll(".tl-timemarker").length);
  await page.evaluate(() => window.timeline.goToEnd());
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState === "finished"));
  await page.screenshot({ path: screenshot });
  console.log(JSON.stringify({ slides, markers, complaints }));
} finally {
  await browser.close();
  server.close();
}
