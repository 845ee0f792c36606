// Tells the other tabs of this app that something was written, and hears of it from them.

interface News {
  readonly tell: (rev: number) => void;
  readonly close: () => void;
}

export function newsOf(name: string, onNews: (rev: number) => void): News {
  // Without it, another tab's writes are still seen at the next write of this one.
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => {
    if (typeof data === 'number') onNews(data);
  };
  let isClosed = false;
  return {
    tell: (rev) => {
      if (!isClosed) channel.postMessage(rev);
    },
    close: () => {
      isClosed = true;
      channel.close();
    },
  };
}
