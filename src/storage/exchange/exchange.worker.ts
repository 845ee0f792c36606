import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { answerWith } from '#kit/answer-worker.ts';
import { type ExchangeRequest, exportAnki, importAnki, importTable } from './requests.ts';
import { loadSqlite } from './sqlite.ts';

answerWith(async (request: ExchangeRequest) => {
  if (request.kind === 'read-table') return importTable(request);
  const engine = await loadSqlite(wasmUrl);
  return request.kind === 'read-anki'
    ? importAnki(request.bytes, engine)
    : exportAnki(request, engine);
});
