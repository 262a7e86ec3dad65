// What `--format json` prints, and every file that ships, held against the schemas that `dealterms
// schema` prints, by a validator that is not ours: ajv, in strict mode.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';

import Ajv2020 from 'ajv/dist/2020.js';
import {parse} from 'yaml';

import {agreementFilesBelow, deals, json, neighbours, printed, root, run, termFiles} from './dealterms.mjs';

// The program itself says which schemas it has: one that is added is tested without a line here.
const names = /\(one of (.*)\)/.exec(run(['schema', 'no-such']).err)[1].split(', ');
const schemas = new Map(names.map((name) => [name, JSON.parse(printed('schema', name))]));

// Strict: a misspelt keyword throws, instead of allowing everything. A union of types is no mistake.
const ajv = new Ajv2020({strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true});
ajv.addKeyword('enumDescriptions');  // editors show it beside the words that they offer
const compiled = new Map();
function faultsOf(name, document) {
  if (!compiled.has(name)) compiled.set(name, ajv.compile(schemas.get(name)));
  const fits = compiled.get(name);
  return fits(document) ? [] : fits.errors.map((e) => `${e.instancePath}: ${e.message}`);
}

const ofOneDeal = ({deal, place}) => ['--terms', place, '--deal', deal];
const ofPairs = (...more) =>
    deals.flatMap((deal) => neighbours(deal).map((pair) => [...pair, ...more]));

// The arguments each command is run with; a command that is not here runs with those of `history`.
const runs = {
  diff: [...ofPairs(), ...ofPairs('--all'), ...ofPairs('--lang', 'fr'),
         ...deals.flatMap((deal) => neighbours(deal).map(([before, after]) => [after, before])),
         ...termFiles.map((file) => [file, file])],
  show: termFiles.map((file) => [file]),
  list: [['--terms', 'terms'], ['--terms', 'examples']],
  catalogue: [[], ['exclusivity'], ['revenue_share']],
  rules: [[], ['revenue_share']],
  validate: [['terms'], ['examples'], ['tests/golden']],
  check: [...ofPairs('--fail-on', 'editorial'), ...ofPairs('--all'),
          ['examples/github-corporate-terms/2020.yaml', '--policy',
           'examples/github-corporate-terms/playbook.yml']],
};
const runsOf = (name) => runs[name] ?? [
  ...deals.map(ofOneDeal), ...deals.map((deal) => [...ofOneDeal(deal), '--all']),
  ...deals.map((deal) => [...ofOneDeal(deal), '--lang', 'fr', '--min-level', 'major']),
];

for (const [name, schema] of schemas) {
  test(`the schema of ${name} is draft 2020-12 and compiles in strict mode`, () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(ajv.validateSchema(schema), ajv.errorsText());
    assert.doesNotThrow(() => faultsOf(name, {}));
  });
}

// What is written and not printed has no page.
for (const name of names.filter((name) => !['agreement', 'policy'].includes(name))) {
  test(`what ${name} prints fits its schema`, () => {
    for (const args of runsOf(name)) {
      // validate ends with 2 where there are mistakes, check with 1, and they tell them all the same.
      const {status, out, err} = run([name, ...args, '--format', 'json']);
      assert.ok(status === 0 || status === {validate: 2, check: 1}[name], err);
      assert.deepEqual(faultsOf(name, JSON.parse(out)), [], `${name} ${args.join(' ')}`);
    }
  });

  // Were a schema so open that nothing breaks it, the test above could not fail.
  test(`the schema of ${name} refuses every page with a key lost or of another type`, () => {
    const page = JSON.parse(run([name, ...runsOf(name)[0], '--format', 'json']).out);
    assert.deepEqual(faultsOf(name, page), []);
    for (const key of Object.keys(page)) {
      const {[key]: taken, ...rest} = page;
      const required = schemas.get(name).$defs[name].required.includes(key);
      assert.equal(faultsOf(name, rest).length > 0, required, `without ${key}`);
      assert.notDeepEqual(faultsOf(name, {...rest, [key]: 1.5}), [], `${key} as a number`);
    }
    assert.notDeepEqual(faultsOf(name, []), []);
  });
}

test('the schema of diff refuses one wrong word deep within', () => {
  const page = json('diff', ...neighbours(deals[0])[0]);
  for (const [key, wrong] of [['level', 'grave'], ['fingerprint', 'x'], ['favours', 'openai'],
                              ['old_location', {file: 'a.yaml'}], ['old', {kind: 'money'}]]) {
    const broken = structuredClone(page);
    broken.changes.at(-1)[key] = wrong;
    assert.notDeepEqual(faultsOf('diff', broken), [], key);
  }
});

// As an editor reads YAML, with numbers and answers; and as dealterms does, where all is text.
const readings = ['core', 'failsafe'];
const read = (file, schema) => parse(readFileSync(path.join(root, file), 'utf8'), {schema});

test('every file that ships fits the schema of agreement', () => {
  const files = [...agreementFilesBelow('terms'), ...agreementFilesBelow('examples')];
  assert.deepEqual(files.sort(), [...termFiles].sort());
  for (const file of files) {
    for (const reading of readings) {
      assert.deepEqual(faultsOf('agreement', read(file, reading)), [], `${file} as ${reading}`);
    }
  }
});

test('the schema of agreement refuses what dealterms refuses', () => {
  const file = termFiles.find((name) => name.endsWith('microsoft-openai/2023.yaml'));
  const mistakes = {
    'no version': (it) => delete it.version,
    'an unknown key': (it) => it.claws = {},
    'an unknown clause type': (it) => it.clauses.compute.type = 'exclusivty',
    'an unknown term': (it) => it.clauses.compute.degre = 'sole',
    'a word not on the scale': (it) => it.clauses.compute.degree = 'rather',
    'an unknown level': (it) => it.clauses.compute.level = 'grave',
    'an id with a space': (it) => it.clauses['a clause'] = it.clauses.compute,
    'a party without a map': (it) => it.parties.openai = 'OpenAI',
    'another version of the format': (it) => it.dealterms = '2',
  };
  for (const [mistake, make] of Object.entries(mistakes)) {
    const broken = read(file, 'failsafe');
    make(broken);
    assert.notDeepEqual(faultsOf('agreement', broken), [], mistake);
    const {status} = run(['validate', '-'], JSON.stringify(broken));
    assert.equal(status, 2, `dealterms takes ${mistake}`);
  }
});
