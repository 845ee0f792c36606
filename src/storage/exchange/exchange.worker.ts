import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { type ExchangeRequest, exportAnki, importAnki } from './requests.ts';
import { loadSqlite } from './sqlite.ts';

const sqlite = loadSqlite(wasmUrl);

addEventListener('message', ({ data: request }: MessageEvent<ExchangeRequest>) => {
  // Out of the promise, so that the page hears of what fails.
  answerTo(request)
    .then((answer) => postMessage(answer))
    .catch(reportError);
});

async function answerTo(request: ExchangeRequest) {
  const engine = await sqlite;
  return request.kind === 'read-anki'
    ? importAnki(request.bytes, engine)
    : exportAnki(request.cards, request.options, engine);
}
