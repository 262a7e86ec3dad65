// The language server for YAML that editors start, told of files as an editor tells it.
import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

import {createMessageConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-jsonrpc/node.js';
import {LineCounter} from 'yaml';

// A server whose files lie in `folder`; `schemas` says which files are of which schema, where no line
// of theirs does. `stop` ends it.
export async function startLanguageServer(folder, schemas) {
  const settings = {
    yaml: {validate: true, hover: true, completion: true, schemas, schemaStore: {enable: false}},
  };
  const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server');
  const child = spawn(process.execPath, [program, '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']});
  const connection =
      createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const url = (name) => pathToFileURL(`${folder}/${name}`).href;
  const waiting = new Map();
  let opened = 0;

  // It looks nothing up in the network once it has these.
  const configured = new Promise((resolve) => {
    connection.onRequest('workspace/configuration', ({items}) => {
      resolve();
      return items.map(({section}) => settings[section] ?? {});
    });
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onNotification('textDocument/publishDiagnostics',
                            ({uri, diagnostics}) => waiting.get(uri)?.(diagnostics));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid, rootUri: url(''), workspaceFolders: null,
    capabilities: {workspace: {configuration: true}},
  });
  await connection.sendNotification('initialized', {});
  await configured;

  // What an editor shows of this text: mistakes, and what stands at an offset.
  async function open(text, name = `${++opened}.yaml`) {
    const uri = url(name);
    const lines = new LineCounter();
    for (const {index} of text.matchAll(/^/gm)) lines.addNewLine(index);
    const at = (offset) => {
      const {line, col} = lines.linePos(offset);
      return {textDocument: {uri}, position: {line: line - 1, character: col - 1}};
    };
    const diagnostics = new Promise((resolve) => waiting.set(uri, resolve));
    await connection.sendNotification(
        'textDocument/didOpen', {textDocument: {uri, languageId: 'yaml', version: 1, text}});
    return {
      // As a line each: `8:12 Property degre is not allowed.`
      mistakes: (await diagnostics).map(
          ({range: {start}, message}) => `${start.line + 1}:${start.character + 1} ${message}`),
      completions: async (offset) => {
        const found = await connection.sendRequest('textDocument/completion', at(offset));
        return found.items.map(({label, documentation}) => ({label, documentation}));
      },
      // Markdown of title, description, words and source, a paragraph each; as plain text.
      hover: async (offset) => {
        const found = await connection.sendRequest('textDocument/hover', at(offset));
        return found.contents.value.replace(/\\([\\`*_{}[\]()#+\-.!])/g, '$1').split('\n\n');
      },
    };
  }

  async function stop() {
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    connection.dispose();
  }
  return {open, stop};
}
