import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { type ExchangeRequest, exportAnki, importAnki } from './requests.ts';
import { loadSqlite } from './sqlite.ts';

const sqlite = loadSqlite(wasmUrl);

addEventListener('message', ({ data: request }: MessageEvent<ExchangeRequest>) => {
  answerTo(request).then(
    (answer) => postMessage(answer),
    (error) => {
      // Out of the promise, so that the page hears of it.
      setTimeout(() => {
        throw error;
      });
    },
  );
});

async function answerTo(request: ExchangeRequest) {
  const engine = await sqlite;
  return request.kind === 'read-anki'
    ? importAnki(request.bytes, engine)
    : exportAnki(request.cards, request.options, engine);
}
