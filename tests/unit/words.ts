import { bringPageWords } from '../../utils/settings/words/pages.ts';

// In unit tests everything may be said.
bringPageWords();
