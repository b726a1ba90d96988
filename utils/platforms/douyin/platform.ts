import type { Platform } from '../platform.ts';
import { decode } from './decode.ts';
import { site } from './site.ts';

export const douyin: Platform = { ...site, decode };
