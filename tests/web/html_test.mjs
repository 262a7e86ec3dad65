// The web pages as a browser and a screen reader take them: on their own, readable by everyone, and
// with the same findings as JSON. What one looks at lies in build/web afterwards.
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';

import {inGallery, settle, startBrowser, widths, withPage} from './browser.mjs';
import {deals, json, neighbours, printed} from './dealterms.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const schemes = ['light', 'dark'];
const views = Object.entries(widths).flatMap(
    ([size, width]) => schemes.map((scheme) => ({name: `${size}-${scheme}`, width, scheme})));

const findingsOf = (pairs, more) =>
    pairs.flatMap((pair) => json('diff', ...pair, ...more).changes.map((it) => it.fingerprint));

// {name, html, lang, findings}: the page of a command, and the findings it must tell.
function pageOf(name, args, pairs, more = []) {
  const lang = more.includes('fr') ? 'fr' : 'en';
  return {name, lang, html: printed(...args, ...more, '--format', 'html'),
          findings: findingsOf(pairs, more)};
}

const pages = deals.flatMap((deal) => {
  const pairs = neighbours(deal);
  const where = ['--terms', deal.place, '--deal', deal.deal];
  const last = pairs.at(-1);
  return [
    pageOf(`report-${deal.deal}`, ['report', ...where], pairs),
    pageOf(`report-${deal.deal}-fr`, ['report', ...where], pairs, ['--lang', 'fr']),
    pageOf(`history-${deal.deal}`, ['history', ...where], []),
    pageOf(`diff-${deal.deal}`, ['diff', ...last], [last]),
  ];
});
const shipped = deals[0];
pages.push(
    pageOf('report-all', ['report'], neighbours(shipped), ['--all']),
    pageOf('report-major-fr', ['report'], neighbours(shipped),
           ['--min-level', 'major', '--for', 'openai', '--lang', 'fr']),
    pageOf('diff-fr', ['diff', ...neighbours(shipped)[0]], [neighbours(shipped)[0]],
           ['--lang', 'fr']),
    pageOf('history-of-a-clause', ['history', 'revenue-share'],
           neighbours(shipped).map((pair) => [...pair, '--clause', 'revenue-share'])));

// Runs in the page: what a reader without eyes, or on a small screen, would stumble over.
function structureOf() {
  const nameOf = (svg) => svg.getAttribute('aria-label') || svg.querySelector('title')?.textContent;
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((it) => +it.tagName[1]);
  return {
    lang: document.documentElement.lang,
    findings: [...document.querySelectorAll('[data-finding]')].map((it) => it.dataset.finding),
    active: [...document.querySelectorAll('script,iframe,object,embed,link,base,form')]
                .map((it) => it.outerHTML),
    titles: levels.filter((level) => level === 1).length,
    skipped: levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1),
    pictures: document.querySelectorAll('svg').length,
    nameless: [...document.querySelectorAll('svg')]
                  .filter((svg) => svg.getAttribute('role') !== 'img' || !nameOf(svg)?.trim())
                  .map((svg) => svg.outerHTML.slice(0, 80)),
  };
}

// Runs in the page: what reaches over its right edge, if the page as a whole has to be pushed.
function overflow() {
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (it) => it && (getComputedStyle(it).overflowX !== 'visible' ||
                                 scrolls(it.parentElement));
  return [...document.querySelectorAll('body *')]
      .filter((it) => it.getBoundingClientRect().right > clientWidth && !scrolls(it.parentElement))
      .map((it) => it.outerHTML.slice(0, 80)).slice(0, 3).concat(`${scrollWidth} px`);
}

async function violations(page) {
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
    const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
    return found.violations.flatMap(
        ({id, nodes}) => nodes.map((it) => `${id}: ${it.html.slice(0, 120)} ${it.failureSummary}`));
  });
}

// By the tools' own way, past the page's policy that forbids every script: the page has none.
async function addAxe(page) {
  await page.evaluate(axe);
}

let browser;
before(async () => browser = await startBrowser());
after(() => browser?.close());

for (const {name, html, lang, findings} of pages) {
  test(`${name} stands alone, tells each finding and is there for everyone`, async () => {
    await withPage(browser, name, html, async (page, events) => {
      const found = await page.evaluate(structureOf);
      assert.deepEqual(found.findings.sort(), [...findings].sort());
      assert.equal(found.lang, lang);
      assert.deepEqual(found.active, []);
      assert.equal(found.titles, 1);
      assert.deepEqual(found.skipped, []);
      assert.deepEqual(found.nameless, []);
      if (name.startsWith('report')) assert.ok(found.pictures > 0);

      await addAxe(page);
      for (const view of views) {
        await settle(page, view);
        assert.deepEqual(await page.evaluate(overflow), [], view.name);
        assert.deepEqual(await violations(page), [], view.name);
        if (!name.includes(shipped.deal)) continue;
        await page.screenshot({path: inGallery(`${name}-${view.name}.png`), fullPage: true});
      }

      await page.emulateMediaType('print');
      const print = await page.pdf({format: 'A4', printBackground: true});
      assert.equal(Buffer.from(print.slice(0, 5)).toString(), '%PDF-');
      writeFileSync(inGallery(`${name}.pdf`), print);
      assert.deepEqual(events, []);
    });
  });
}

// What the checks above are worth: each sees its own mistake.
describe('the checks themselves', () => {
  const good = '<!DOCTYPE html><html lang="en"><head><title>t</title></head><body><main><h1>h</h1>';
  const check = (name, html, look) => test(`see ${name}`, () => withPage(
      browser, 'mistake', good + html + '</main></body></html>', async (page, events) => {
        await settle(page, {width: widths.phone, scheme: 'light'});
        await look(page, events);
      }));
  const sees = (key, wanted) => async (page) =>
      assert.equal((await page.evaluate(structureOf))[key].length, wanted);

  check('a request', '<img alt="x" src="https://example.org/x.png">', async (page, events) => {
    assert.ok(events.includes('request: https://example.org/x.png'), events.join());
  });
  check('what a script says', '<script>console.error("x"); alert(1)</script>',
        async (page, events) => assert.deepEqual(events, ['console error: x', 'dialog: 1']));
  check('a script', '<script>1</script>', sees('active', 1));
  check('a picture without a name', '<svg role="img"></svg><svg aria-label="x"></svg>',
        sees('nameless', 2));
  check('a level of headings left out', '<h3>x</h3>', sees('skipped', 1));
  check('a page too wide', '<p style="width: 500px">x</p>', async (page) => {
    assert.deepEqual(await page.evaluate(overflow),
                     ['<p style="width: 500px">x</p>', '508 px']);
  });
  check('pale text', '<p style="color: #bbb; background: #fff">pale</p>', async (page) => {
    await addAxe(page);
    assert.match((await violations(page)).join(), /color-contrast/);
  });
});
