import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSay } from '../../controls/language.tsx';
import { elementOf, PARTS, type PartId, partOf } from './parts.ts';

interface Props {
  readonly id: PartId;
  readonly children: ComponentChildren;
}

/** A part of the settings, which the list at the side leads to. */
export function Part({ id, children }: Props) {
  const { say } = useSay();
  return (
    <section id={elementOf(id)} class="settings-part" aria-label={say(`tuning.${id}`)} tabIndex={-1}>
      {children}
    </section>
  );
}

/** The list of all parts. */
export function PartList() {
  const { say } = useSay();
  useEffect(() => {
    const gone = new AbortController();
    const go = (): void => {
      const part = partOf(location.hash);
      const element = part === null ? null : document.getElementById(elementOf(part));
      element?.scrollIntoView({ block: 'start' });
      element?.focus({ preventScroll: true });
    };
    window.addEventListener('hashchange', go, { signal: gone.signal });
    go();
    return () => gone.abort();
  }, []);
  return (
    <nav class="settings-list" aria-label={say('tuning.parts')}>
      {PARTS.map((part) => (
        <a key={part} href={`#/settings/${part}`}>
          {say(`tuning.${part}`)}
        </a>
      ))}
    </nav>
  );
}
