// A page in headless Chromium, opened from a file as a reader would, and all that it did there.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

import puppeteer from 'puppeteer-core';

import {root} from './dealterms.mjs';

// Pages, pictures and prints are left here for people to look at.
const gallery = path.join(root, 'build/web');
mkdirSync(gallery, {recursive: true});
export const inGallery = (name) => path.join(gallery, name);

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

export const startBrowser = () => puppeteer.launch({
  executablePath: places.find((place) => place && existsSync(place)),
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

export const widths = {phone: 390, desktop: 1280};

// Calls use(page, events) with the page opened; events fill as long as it is open.
export async function withPage(browser, name, html, use) {
  const file = inGallery(`${name}.html`);
  writeFileSync(file, html);
  const page = await browser.newPage();
  const events = [];
  const own = pathToFileURL(file).href;
  page.on('console', (message) => events.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => events.push(`error: ${error.message}`));
  page.on('dialog', async (dialog) => {
    events.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss().catch(() => {});  // the page may be closed by now
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() === own) return request.continue();
    events.push(`request: ${request.url()}`);
    return request.abort();
  });
  try {
    await page.goto(own, {waitUntil: 'load'});
    return await use(page, events);
  } finally {
    await page.close();
  }
}

export async function settle(page, {width, scheme}) {
  await page.setViewport({width, height: 900});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
}
