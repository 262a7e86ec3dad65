// A deal whose every text is an attack makes the same page as a harmless deal of the same shape: what
// stands in a file comes out as text, and nothing of it acts.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';

import {startBrowser, withPage} from './browser.mjs';
import {printed} from './dealterms.mjs';

const attacks = {
  'a script': '<script>alert(1)</script>',
  'a handler': '<img src=x onerror=alert(2)><svg onload=alert(3)>',
  'the end of a style': '</style></title></textarea>--><script>alert(4)</script>',
  'the end of an attribute': `" onmouseover="alert(5)" x='><iframe src='javascript:alert(6)'>`,
  'entities': '&lt;script&gt;alert(7)&lt;/script&gt; &#x3c;b>',
  'markup of a picture': '</text></svg><foreignObject><body onload=alert(8)>',
  'a link': '[l](javascript:alert(9)) javascript:alert(10)',
  'bidi controls': 'safe \u202etxet desrever\u202c \u2066x\u2069 \u200f',
  'a terminal': '\u001b[31mred\u001b]8;;http://x\u0007\u001b[0m',
};

// As wide as the attack is shown, codes for what cannot be shown: how wide a value is decides whether
// it stands in a headline.
const harmlessTwin = (attack) => 'z'.repeat(
    attack.replace(/[\u0000-\u001f]/g, '----').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '------')
        .length);

// Every place of a file that takes prose, and every kind of change: added, changed, ended, renamed.
function version(year, text) {
  const value = (it) => `${it} in ${year}`;
  return {
    dealterms: 1, deal: 'd', version: String(year), title: value(text),
    dates: {effective: `${year}-01-01`}, basis: 'reports',
    parties: {acme: {name: text, short: text, about: text}, bolt: {name: value(text)}},
    others: {court: {name: text, about: value(text)}},
    instruments: {paper: {title: value(text), about: text}},
    sources: {s: {publisher: text, title: value(text), date: '2020-01-01',
                  url: /^z+$/.test(text) ? 'javascript:void 0' : `javascript:alert(11) ${text}`}},
    clauses: {
      fee: {type: 'revenue_share', title: value(text), sources: ['s'], by: 'paper', section: text,
            quote: value(text), note: value(text), doubt: text,
            flows: {'to-acme': {payer: 'bolt', payee: 'acme', stream: value(text),
                                rate: {value: `${year - 2000}%`, note: text, sources: ['s']}}},
            conditions: {c: {what: value(text)}}},
      law: {type: 'exclusivity', holder: 'acme', grantor: 'bolt', title: text,
            scope: [text, value('x')], until: {undisclosed: 'end'}, sources: ['s'],
            exceptions: {e: {what: value(text)}}},
      [`only-${year}`]: {type: 'other', title: text, subject: value(text), level: 'major',
                         why: value(text)},
    },
    open_points: {o: {about: value(text), status: year === 2024 ? 'open' : 'resolved', outcome: text,
                      positions: {acme: value(text)}}},
    bargains: {b: {clauses: ['fee', 'law'], about: value(text)}},
  };
}

const commands = [['report'], ['report', '--all', '--lang', 'fr'], ['history'], ['history', 'fee'],
                  ['diff', '2024', '2025', '--all']];

function pagesOf(text) {
  const place = mkdtempSync(path.join(tmpdir(), 'dealterms-web.'));
  try {
    for (const year of [2024, 2025]) {
      writeFileSync(path.join(place, `${year}.yaml`), JSON.stringify(version(year, text)));
    }
    return commands.map((args) => printed(...args, '--terms', place, '--format', 'html'));
  } finally {
    rmSync(place, {recursive: true});
  }
}

// Runs in the page: its elements in order, what could act, and what a reader sees.
function contentOf() {
  const all = [...document.querySelectorAll('*')];
  const attributes = all.flatMap((it) => [...it.attributes]);
  return {
    tags: all.map((it) => it.tagName),
    acting: attributes.filter(({name, value}) => /^on|^src|^style$/i.test(name) ||
                                                 (/href$/i.test(name) && !/^(#|https?:)/.test(value)))
                .map(({name, value}) => `${name}=${value}`),
    text: document.documentElement.textContent + attributes.map(({value}) => value).join(' '),
  };
}

let browser;

const look = (name, html) => withPage(browser, name, html, async (page, events) => {
  const content = await page.evaluate(contentOf);
  await page.evaluate(() => {
    for (const it of document.querySelectorAll('a, summary, [tabindex]')) {
      it.focus();
      it.click();
    }
  });
  return {...content, events};
});

before(async () => {
  browser = await startBrowser();
});
after(() => browser?.close());

for (const [attack, text] of Object.entries(attacks)) {
  test(`${attack} comes out as text`, async () => {
    const hostile = pagesOf(text);
    const harmless = pagesOf(harmlessTwin(text));
    for (const [i, args] of commands.entries()) {
      const found = await look('hostile', hostile[i]);
      const twin = await look('harmless', harmless[i]);
      assert.deepEqual(found.tags, twin.tags, args.join(' '));
      assert.deepEqual(found.acting, []);
      assert.deepEqual(found.events, []);
      assert.doesNotMatch(found.text, /[\u0000-\u0008\u000b-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      if (attack !== 'bidi controls' && attack !== 'a terminal') {
        assert.ok(found.text.includes(text), `${attack} is not there as it was written`);
      }
    }
  });
}

test('the looking sees what acts', async () => {
  const found = await look('mistake', '<!DOCTYPE html><title>t</title>' +
                                          '<a href="javascript:alert(9)">x</a>' + attacks['a handler']);
  assert.deepEqual(found.acting, ['href=javascript:alert(9)', 'src=x', 'onerror=alert(2)',
                                  'onload=alert(3)']);
  assert.ok(found.events.some((event) => event.startsWith('dialog: ')), found.events.join());
  assert.ok(found.tags.includes('IMG'));
});
