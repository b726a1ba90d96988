import { browser } from 'wxt/browser';
import { seeToWhatIsOver } from '../../components/dashboard/exchange/afterwards.ts';
import { Database } from '../../utils/store/database.ts';

await seeToWhatIsOver(new Database());
const own = await browser.tabs.getCurrent();
if (own?.id !== undefined) await browser.tabs.remove(own.id);
