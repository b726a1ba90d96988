import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../utils/store/background.ts';

export default defineBackground({ main: startBackground });
