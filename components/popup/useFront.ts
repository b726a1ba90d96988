import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isOf } from '../../utils/messages/given-back.ts';
import { urlOf } from '../../utils/platforms/address.ts';
import { pageAt } from '../../utils/platforms/registry.ts';
import { watchPermissions, withdrawnSites } from '../dashboard/permissions.ts';

/** The address of the tab in front, where it is of a page that can be counted. */
export function useFront(): URL | null {
  const [front, setFront] = useState<URL | null>(null);
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      const url = tab?.url ? urlOf(tab.url) : null;
      setFront(url && pageAt(url) ? url : null);
    });
  }, []);
  return front;
}

/** What the browser was told to keep the extension out of, of an address; empty where that may be read. */
export function useWithdrawn(front: URL | null): readonly string[] {
  const [withdrawn, setWithdrawn] = useState<readonly string[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const read = (): void => void withdrawnSites().then(setWithdrawn);
    read();
    watchPermissions(gone.signal, read);
    return () => gone.abort();
  }, []);
  return front ? withdrawn.filter((pattern) => isOf(pattern, front)) : [];
}
