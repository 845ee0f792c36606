import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { type ExchangeRequest, exportAnki, importAnki, importTable } from './requests.ts';
import { loadSqlite } from './sqlite.ts';

addEventListener('message', ({ data: request }: MessageEvent<ExchangeRequest>) => {
  // Out of the promise, so that the page hears of what fails.
  answerTo(request)
    .then((answer) => postMessage(answer))
    .catch(reportError);
});

async function answerTo(request: ExchangeRequest) {
  if (request.kind === 'read-table') return importTable(request);
  const engine = await loadSqlite(wasmUrl);
  return request.kind === 'read-anki'
    ? importAnki(request.bytes, engine)
    : exportAnki(request, engine);
}
