import { localStorageStore, type Store } from 'react-admin';

/** Increase it when the shape of what is kept in the browser changes. */
const VERSION = '1';
/** Settings of appearance stay when a person signs out; filters and searches are removed. */
const looks = ['theme', 'workbench.queueWidth', 'workbench.sideWidth', 'workbench.folded'] as const;

/** What the browser keeps between visits. react-admin empties it at every sign-out and when a session has run out. */
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
