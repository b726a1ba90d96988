import { table } from '../table.ts';

/** What is said of tags: it stands with the words of comparing. */
export const tags = table(
  {
    tags: '标签',
    tagsSay: '写“种类:内容”（如 主播:小美、话术:A）就能按种类分组比较；也可以只写一个词。',
    addTag: '添加标签',
    add: '添加',
    takeOffNamed: '去掉标签：{tag}',
    tagAdded: '已添加标签“{tag}”',
    tagTaken: '已去掉标签“{tag}”',
    tagsFull: '最多 {count} 个标签。',
  },
  {
    tags: 'Tags',
    tagsSay:
      'Write “kind:value” (host:Amy, script:A) to compare groups by that kind. A single word serves as well.',
    addTag: 'Add a tag',
    add: 'Add',
    takeOffNamed: 'Remove tag: {tag}',
    tagAdded: 'Tag “{tag}” added',
    tagTaken: 'Tag “{tag}” removed',
    tagsFull: 'At most {count} tags.',
  },
);
