const WIDTH = 30;
const REDRAW = 200;
const SAY = 10_000;

/** Shows how far a replay is, until it is stopped: a bar in a terminal, a line now and then elsewhere. */
export function showProgress(
  progress: () => { readonly done: number; readonly sent: number },
  out: NodeJS.WriteStream,
): () => void {
  const draw = (): void => {
    const { done, sent } = progress();
    const percent = `${Math.floor(done * 100)}%`;
    if (!out.isTTY) {
      out.write(`${percent} played, ${sent} messages\n`);
      return;
    }
    const full = Math.floor(done * WIDTH);
    out.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent.padStart(4)}  ${sent} messages`);
  };
  const timer = setInterval(draw, out.isTTY ? REDRAW : SAY);
  return () => {
    clearInterval(timer);
    draw();
    if (out.isTTY) out.write('\n');
  };
}
