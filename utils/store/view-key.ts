import { browser } from 'wxt/browser';
import { VIEW_COMMAND } from '../messages/commands.ts';
import { changeSettings } from '../settings/settings.ts';

/** Changes the view of all overlays when its key is pressed. */
export function viewByKey(): void {
  browser.commands.onCommand.addListener((command: string) => {
    if (command !== VIEW_COMMAND) return;
    void changeSettings((now) => ({ ...now, view: now.view === 'host' ? 'operator' : 'host' }));
  });
}
