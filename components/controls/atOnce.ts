import { options } from 'preact';

/** Makes a change and has it drawn before it answers: for what the browser looks at in the same breath. */
export function atOnce(change: () => void): void {
  const { debounceRendering: later } = options;
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    if (later) options.debounceRendering = later;
    else delete options.debounceRendering;
  }
}
