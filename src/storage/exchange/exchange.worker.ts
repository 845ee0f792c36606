import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import {
  type ExchangeRequest,
  exportAnki,
  importAnki,
  importMochi,
  importTable,
} from './requests.ts';
import { loadSqlite } from './sqlite.ts';

addEventListener('message', ({ data: request }: MessageEvent<ExchangeRequest>) => {
  // Out of the promise, so that the page hears of what fails.
  answerTo(request)
    .then((answer) => postMessage(answer))
    .catch(reportError);
});

async function answerTo(request: ExchangeRequest) {
  switch (request.kind) {
    case 'read-table':
      return importTable(request);
    case 'read-mochi':
      return importMochi(request.bytes);
    case 'read-anki':
      return loadSqlite(wasmUrl).then((engine) => importAnki(request.bytes, engine));
    case 'write-anki':
      return loadSqlite(wasmUrl).then((engine) => exportAnki(request, engine));
  }
}
