// What an editor shows of a term file whose first line names the schema of `dealterms schema
// agreement`: by the language server for YAML that editors start.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';

import {isMap, parseDocument} from 'yaml';

import {json, printed, root, termFiles} from './dealterms.mjs';
import {startLanguageServer} from './language_server.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'dealterms-editor.'));
const modeline = '# yaml-language-server: $schema=agreement.schema.json\n';
const shipped = (file) => modeline + readFileSync(path.join(root, file), 'utf8');
const first = shipped('examples/first/a.yaml');

let server;
before(async () => {
  for (const name of ['agreement', 'policy']) {
    printed('schema', name, '--output', path.join(folder, `${name}.schema.json`));
  }
  server = await startLanguageServer(folder, {'./agreement.schema.json': 'terms/**/*.yaml'});
});
after(async () => {
  await server.stop();
  rmSync(folder, {recursive: true});
});

const typeOf = (id) => json('catalogue', id).types[0];
const open = (...file) => server.open(...file);

// The text with one thing written otherwise, and where that now stands.
function altered(text, from, to) {
  const offset = text.indexOf(from);
  assert.ok(offset >= 0, from);
  return {text: text.replace(from, to), offset, end: offset + to.length};
}

test('an editor finds no mistake in a file that ships', async () => {
  for (const file of termFiles) {
    assert.deepEqual((await open(shipped(file))).mistakes, [], file);
  }
});

for (const [mistake, from, to, told] of [
  ['a term of no such name', 'degree:', 'degre:', '10:59 Property degre is not allowed.'],
  ['a key of no such name', 'parties:', 'partys:', '8:1 Property partys is not allowed.'],
  ['a word beside the scale', 'degree: exclusive', 'degree: rather',
   /^10:67 Value is not accepted. Valid values: "none", "preferred", .*"exclusive"/],
  ['a type of no such name', 'type: exclusivity', 'type: exclusivty',
   /^10:17 Value is not accepted. Valid values: .*"exclusivity"/],
  ['a clause without a type', 'type: exclusivity, ', '', '10:3 Missing property "type".'],
]) {
  test(`an editor marks ${mistake}, and nothing else`, async () => {
    const {mistakes} = await open(altered(first, from, to).text);
    assert.equal(mistakes.length, 1, mistakes.join('\n'));
    if (typeof told === 'string') assert.equal(mistakes[0], told);
    else assert.match(mistakes[0], told);
  });
}

test('a clause that was only named has one mistake, and is offered a type or an end', async () => {
  const {text, end} = altered(first, '  cloud:', '  fresh:\n    \n  cloud:');
  const {mistakes, completions} = await open(text);
  assert.equal(mistakes.length, 1, mistakes.join('\n'));
  const offered = await completions(end - '\n  cloud:'.length);
  assert.deepEqual(offered.map(({label}) => label).sort(), ['ended', 'type']);
});

test('an editor completes a type, and says what each is', async () => {
  const {text, end} = altered(first, '  cloud:', '  fresh:\n    type: \n  cloud:');
  const {completions} = await open(text);
  const offered = await completions(end - '\n  cloud:'.length);
  for (const {id, about} of json('catalogue').types) {
    assert.equal(offered.find(({label}) => label === id)?.documentation, about, id);
  }
});

test('an editor completes the terms of a clause that are not there, and says what each is', async () => {
  const {text, end} = altered(first, '  sales:',
                              '  own:\n    type: exclusivity\n    degree: sole\n    \n  sales:');
  const {completions} = await open(text);
  const offered = await completions(end - '\n  sales:'.length);
  for (const {name, about} of typeOf('exclusivity').terms) {
    const found = offered.find(({label}) => label === name);
    if (name === 'degree') assert.equal(found, undefined);
    else assert.equal(found?.documentation, about ?? '', name);
  }
  assert.ok(!offered.some(({label}) => label === 'rate'), 'a term of another type');
});

test('an editor completes the words of a scale', async () => {
  const {text, offset} = altered(first, 'degree: exclusive', 'degree: ');
  const {completions} = await open(text);
  const offered = (await completions(offset + 'degree: '.length)).map(({label}) => label);
  const {values} = typeOf('exclusivity').terms.find(({name}) => name === 'degree');
  assert.deepEqual(values.filter((word) => !offered.includes(word)), []);
});

test('what an editor says of a term that one points at is the text of the catalogue', async () => {
  const text = shipped('terms/microsoft-openai/2025.yaml');
  const {hover} = await open(text);
  let seen = 0;
  for (const {value: clause} of parseDocument(text).get('clauses').items) {
    if (!isMap(clause) || !clause.has('type')) continue;
    const {terms} = typeOf(clause.get('type'));
    for (const {key} of clause.items) {
      const term = terms.find(({name}) => name === key.value);
      if (!term?.about) continue;
      const [, description] = await hover(key.range[0]);
      assert.equal(description.trim(), term.about, `${clause.get('type')}.${key.value}`);
      ++seen;
    }
  }
  assert.ok(seen > 20, `${seen} terms`);
});

test('an editor takes the schema from its settings, too, for the files that they name', async () => {
  const text = 'dealterms: 1\ndeal: first\nversio: a\n';
  assert.deepEqual((await open(text, 'terms/first/a.yaml')).mistakes,
                   ['1:1 Missing property "version".', '3:1 Property versio is not allowed.']);
  assert.deepEqual((await open(text, 'elsewhere.yaml')).mistakes, []);
});

test('an editor knows a policy by its schema', async () => {
  const policy = '# yaml-language-server: $schema=policy.schema.json\ndealterms-policy: 1\nfor: acme\n';
  assert.deepEqual((await open(`${policy}fail_on: major\n`)).mistakes, []);
  assert.deepEqual((await open(`${policy}fail: major\n`)).mistakes, ['4:1 Property fail is not allowed.']);
});
