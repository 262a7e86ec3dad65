// The workflow, the job and the hooks of examples/ci, and the action: their commands, run in a real
// repository as the service would run them, on a change that keeps to the policy and on one that does not.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';

import {parse} from 'yaml';

import {program, root} from './dealterms.mjs';

const read = (file) => parse(readFileSync(path.join(root, file), 'utf8'));
const places = [];
after(() => places.forEach((place) => rmSync(place, {recursive: true})));

const contract = (cap) => `dealterms: 1
deal: marigold-website
version: "2025"
parties:
  marigold: {name: Marigold Books Ltd.}
  northside: {name: Northside Studio LLP}
clauses:
  liability: {type: liability_cap, liable: northside, claimant: marigold, cap: "GBP ${cap}"}
`;

// A repository with a contract and a policy that protects one side, `dealterms` on the PATH, and a shell.
function repository() {
  const place = mkdtempSync(path.join(tmpdir(), 'dealterms-examples.'));
  places.push(place);
  const [bin, work] = [path.join(place, 'bin'), path.join(place, 'work')];
  mkdirSync(bin);
  mkdirSync(path.join(work, 'terms'), {recursive: true});
  symlinkSync(path.resolve(root, program), path.join(bin, 'dealterms'));
  const env = {
    ...process.env, PATH: `${bin}:${process.env.PATH}`, HOME: place, RUNNER_TEMP: place,
    GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  // As GitHub starts `run:`, and close to what a GitLab runner does.
  const shell = (script, more = {}) => {
    const {status, stdout, stderr, error} = spawnSync(
        'bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
        {cwd: work, env: {...env, ...more}, encoding: 'utf8'});
    if (error) throw error;
    return {status, out: stdout, err: stderr};
  };
  const write = (cap) => writeFileSync(path.join(work, 'terms/marigold.yaml'), contract(cap));
  writeFileSync(path.join(work, '.dealterms.yaml'), 'dealterms-policy: 1\nfor: marigold\nfail_on: major\n');
  write('50,000');
  const {status, err} = shell('git init -q -b main && git add . && git commit -qm "The contract"');
  assert.equal(status, 0, err);
  return {place, work, shell, write, base: shell('git rev-parse HEAD').out.trim()};
}

const kept = {cap: '80,000', status: 0};
const broken = {cap: '10,000', status: 1};

for (const {cap, status} of [kept, broken]) {
  const ends = status === 0 ? 'passes a change that keeps to the policy' : 'refuses a change that breaks it';

  test(`the workflow for GitHub ${ends}`, () => {
    const {place, work, shell, write, base} = repository();
    write(cap);
    assert.equal(shell('git commit -qam "Another cap"').status, 0);
    const {on, jobs} = read('examples/ci/github-workflow.yml');
    assert.equal(on, 'pull_request');
    const summary = path.join(place, 'summary.md');
    writeFileSync(summary, '');
    const steps = jobs.check.steps.filter((step) => step.run);
    const ran = steps.map((step) => {
      for (const [name, value] of Object.entries(step.env ?? {})) {
        assert.equal(`${name} ${value}`, 'BASE ${{ github.event.pull_request.base.sha }}');
      }
      return shell(step.run, {GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, BASE: base});
    });
    assert.deepEqual(ran.map((it) => it.status), [0, status], ran.map((it) => it.err).join('\n'));
    const [upload] = jobs.check.steps.filter((step) => step.with?.sarif_file);
    const log = JSON.parse(readFileSync(path.join(work, upload.with.sarif_file), 'utf8'));
    const failures = log.runs[0].results.filter((result) => result.level === 'error');
    assert.equal(failures.length > 0, status !== 0);
    assert.equal(/^::error file=terms\/marigold\.yaml,line=8,/m.test(ran[1].out), status !== 0, ran[1].out);
    assert.match(readFileSync(summary, 'utf8'), /marigold/);
  });

  test(`the job for GitLab ${ends}`, () => {
    const {work, shell, write, base} = repository();
    write(cap);
    assert.equal(shell('git commit -qam "Another cap"').status, 0);
    const {terms} = read('examples/ci/gitlab-job.yml');
    const ran = terms.script.map((line) => shell(line, {CI_MERGE_REQUEST_DIFF_BASE_SHA: base}));
    assert.deepEqual(ran.map((it) => it.status), [0, status], ran.map((it) => it.err).join('\n'));
    const {codequality, junit} = terms.artifacts.reports;
    const issues = JSON.parse(readFileSync(path.join(work, codequality), 'utf8'));
    assert.equal(issues.some((issue) => issue.severity === 'major'), status !== 0);
    assert.equal(readFileSync(path.join(work, junit), 'utf8').includes('<failure '), status !== 0);
    assert.match(ran[1].out, /marigold/);
  });

  test(`the hooks of pre-commit, and of git alone, ${ends}`, () => {
    const {work, shell, write} = repository();
    write(cap);
    assert.equal(shell('git add .').status, 0);
    const hooks = new Map(read('.pre-commit-hooks.yaml').map((hook) => [hook.id, hook]));
    const [{hooks: named}] = read('examples/ci/pre-commit-config.yml').repos;
    assert.deepEqual(named.map(({id}) => id), [...hooks.keys()]);
    const ran = named.map(({id}) => {
      const {entry, language, files, pass_filenames: passed = true} = hooks.get(id);
      assert.equal(language, 'system');
      if (passed) assert.match('terms/marigold.yaml', new RegExp(files));
      return shell(passed ? `${entry} terms/marigold.yaml` : entry);
    });
    assert.deepEqual(ran.map((it) => it.status), [0, status], ran.map((it) => it.err).join('\n'));
    assert.equal(shell(`cp '${root}/examples/ci/pre-commit' .git/hooks/ && git commit -qm "Another cap"`).status,
                 status);
    assert.equal(existsSync(path.join(work, '.git/COMMIT_EDITMSG')), true);
  });
}

test('the action takes a program that is there, and builds with what the repository has', () => {
  const {place, shell} = repository();
  const {inputs, runs} = read('action.yml');
  assert.equal(runs.using, 'composite');
  assert.equal(inputs.program.default, '');
  const [step] = runs.steps;
  assert.deepEqual(step.env, {PROGRAM: '${{ inputs.program }}'});
  const found = path.join(place, 'path');
  const {status, err} = shell(step.run, {PROGRAM: path.resolve(root, program), GITHUB_PATH: found});
  assert.equal(status, 0, err);
  const onPath = readFileSync(found, 'utf8').trim();
  assert.match(shell(`'${onPath}/dealterms' --version`).out, /^dealterms \d/);
  const [, builds] = /"\$GITHUB_ACTION_PATH\/([^"]*)" --version/.exec(step.run);
  assert.ok(existsSync(path.join(root, builds)));
  assert.ok(readFileSync(path.join(root, builds), 'utf8').includes('build/release/dealterms'));
});
