import { options } from 'preact';

/** Makes a change and has it drawn before it answers: for what the browser looks at in the same breath. */
export function drawnAtOnce(change: () => void): void {
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    delete options.debounceRendering;
  }
}
