import { localStorageStore, type Store } from 'react-admin';

/** Raise it when what is kept in the browser changes shape. */
const VERSION = '1';
/** How the desk looks, which stays when a person signs out; filters and searches go with him. */
const looks = ['theme', 'workbench.queueWidth', 'workbench.sideWidth', 'workbench.folded'] as const;

/** What the browser keeps between visits. react-admin empties it at every sign-out, also when a session has run out. */
export function newDeskStore(): Store {
  const store = localStorageStore(VERSION, 'yinxin.desk');
  return {
    ...store,
    reset() {
      const kept = looks.map((key) => [key, store.getItem<unknown>(key)] as const);
      store.reset();
      for (const [key, value] of kept) if (value !== undefined) store.setItem(key, value);
    },
  };
}
