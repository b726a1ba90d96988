import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { useSay } from '../controls/language.tsx';
import { reasonOf } from './reason.ts';

interface Toast {
  readonly text: string;
  /** Takes back what the toast tells of. */
  readonly undo?: () => Promise<void>;
}

interface Toasts {
  readonly show: (toast: Toast) => void;
  /** Does something and says so if it fails. */
  readonly run: (act: () => Promise<unknown>) => void;
  /**
   * Counts failures: whoever offers a change is drawn again after one, which takes a ticked box back to what is
   * true.
   */
  readonly failures: number;
}

const SHOWN_MS = 10_000;

const ToastContext = createContext<Toasts | null>(null);

export function useToast(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToast outside ToastProvider');
  return toasts;
}

/** Shows the last toast for ten seconds, longer while the pointer or the focus is in it. */
export function ToastProvider({ children }: { readonly children: ComponentChildren }) {
  const { say } = useSay();
  const [toast, setToast] = useState<Toast | null>(null);
  const [held, setHeld] = useState(false);
  const [failures, setFailures] = useState(0);

  useEffect(() => {
    if (!toast || held) return undefined;
    const timer = setTimeout(() => setToast(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, held]);

  const toasts = useMemo<Toasts>(
    () => ({
      show: setToast,
      run: (act) => {
        act().catch((error: unknown) => {
          setToast({ text: say('dashboard.actionFailed', { reason: reasonOf(error) }) });
          setFailures((count) => count + 1);
        });
      },
      failures,
    }),
    [say, failures],
  );
  const close = (): void => {
    setHeld(false);
    setToast(null);
  };
  const { undo } = toast ?? {};

  return (
    <ToastContext.Provider value={toasts}>
      <output class="toasts">
        {toast && (
          <span
            class="toast"
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocusIn={() => setHeld(true)}
            onFocusOut={() => setHeld(false)}
          >
            <span>{toast.text}</span>
            {undo && (
              <button
                type="button"
                class="toast-undo"
                onClick={() => {
                  close();
                  toasts.run(undo);
                }}
              >
                {say('dashboard.undo')}
              </button>
            )}
          </span>
        )}
      </output>
      {children}
    </ToastContext.Provider>
  );
}
