import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../controls/language.tsx';

interface Props {
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** A page's heading. It takes the focus and names the window when the page opens, as a page load would. */
export function PageTitle({ text, children }: Props) {
  const { say } = useSay();
  const ref = useRef<HTMLHeadingElement>(null);
  const product = say('common.product');
  useEffect(() => {
    document.title = `${text} – ${product}`;
  }, [text, product]);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={ref} tabIndex={-1} class="page-title">
      {children} {text}
    </h1>
  );
}
