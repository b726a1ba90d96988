import { table } from '../table.ts';

/** What the list of broadcasts says beside its columns. */
export const list = table(
  {
    curve: '在线走势',
    preparing: '还有 {count} 场正在整理，整理好就会出现。',
  },
  {
    curve: 'Online',
    preparing: '{count} more are being prepared and will appear here.',
  },
);
