import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { answerWith } from '#kit/answer-worker.ts';
import {
  type ExchangeRequest,
  exportAnki,
  importAnki,
  importMochi,
  importTable,
} from './requests.ts';
import { loadSqlite } from './sqlite.ts';

answerWith(async (request: ExchangeRequest) => {
  switch (request.kind) {
    case 'read-table':
      return importTable(request);
    case 'read-mochi':
      return importMochi(request.bytes);
    case 'read-anki':
      return importAnki(request.bytes, await loadSqlite(wasmUrl), request.known);
    case 'write-anki':
      return exportAnki(request, await loadSqlite(wasmUrl));
  }
});
