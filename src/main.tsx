import '#ui/tokens.css';
import '#ui/base.css';
import '#ui/fonts.css';
import { createRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { applyKeptLook } from '#app/look.ts';
import { reloadOnMissingPart } from '#app/missing-part.ts';
import { starter } from '#app/start.ts';
import { allowOwnWorkers } from '#app/trusted-types.ts';
import { invariant } from '#kit/invariant.ts';
import { rooms } from './rooms.tsx';

const base = import.meta.env.BASE_URL;

allowOwnWorkers(base);
applyKeptLook();
reloadOnMissingPart();

const root = document.getElementById('root');
invariant(root, 'no #root in index.html');
createRoot(root).render(<App rooms={rooms} start={starter(base)} />);
