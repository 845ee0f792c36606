import wasmUrl from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { type ExchangeRequest, exportAnki, importAnki } from './requests.ts';
import { loadSqlite } from './sqlite.ts';

const sqlite = loadSqlite(wasmUrl);

addEventListener('message', async ({ data: request }: MessageEvent<ExchangeRequest>) => {
  const engine = await sqlite;
  postMessage(
    request.kind === 'read-anki'
      ? await importAnki(request.bytes, engine)
      : await exportAnki(request.cards, request.options, engine),
  );
});
