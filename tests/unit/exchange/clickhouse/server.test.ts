import { describe, expect, test } from 'vitest';
import { problemOf } from '../../../../utils/exchange/clickhouse/problems.ts';
import { quoted, schemaOf } from '../../../../utils/exchange/clickhouse/schema.ts';
import { addressOf } from '../../../../utils/exchange/clickhouse/server.ts';
import { columnsOf, WAREHOUSE_TABLES } from '../../../../utils/exchange/clickhouse/tables.ts';

describe('an address', () => {
  test.each([
    ['https://warehouse.example:8443/', 'https://warehouse.example:8443'],
    [' https://gate.example/clickhouse/ ', 'https://gate.example/clickhouse'],
    ['http://localhost:8123', 'http://localhost:8123'],
    ['http://127.0.0.1:8123', 'http://127.0.0.1:8123'],
    ['http://[::1]:8123', 'http://[::1]:8123'],
  ])('%s may be sent to', (written, address) => expect(addressOf(written)).toBe(address));

  test.each([
    'http://warehouse.example',
    'http://127.0.0.1.example',
    'http://localhost.example',
    'http://10.0.0.1:8123',
    'https://ann:secret@warehouse.example',
    'https://warehouse.example/?password=secret',
    'ftp://warehouse.example',
    'warehouse.example',
    '',
  ])('%s may not', (written) => expect(addressOf(written)).toBeNull());
});

describe('the schema', () => {
  test('has every column of the exported tables, each with its meaning', () => {
    const statements = schemaOf({ database: 'team', cluster: null });
    for (const id of WAREHOUSE_TABLES) {
      const made = statements.find((sql) => sql.startsWith(`CREATE TABLE IF NOT EXISTS \`team\`.\`${id}\``));
      for (const { name, zh } of columnsOf(id))
        expect(made).toMatch(new RegExp(`\`${name}\` Nullable.*COMMENT '${zh.slice(0, 2)}`));
    }
  });

  test('is the same on a cluster, but that each server keeps a part of each table', () => {
    const one = schemaOf({ database: 'team', cluster: null });
    const many = schemaOf({ database: 'team', cluster: 'all' });
    const views = (all: readonly string[]) => all.filter((sql) => sql.startsWith('CREATE VIEW'));
    expect(views(many).map((sql) => sql.replace(' ON CLUSTER `all`', ''))).toEqual(views(one));
    for (const id of WAREHOUSE_TABLES) {
      const spread = many.filter((sql) => sql.startsWith('CREATE TABLE') && sql.includes(`.\`${id}`));
      expect(spread).toHaveLength(2);
      expect(spread[1]).toContain(`Distributed(\`all\`, \`team\`, \`${id}_part\`, cityHash64(key))`);
    }
  });

  test('takes any name for a name', () => {
    expect(quoted('a`b\\c')).toBe('`a\\`b\\\\c`');
    for (const sql of schemaOf({ database: 'x`; DROP DATABASE y; --', cluster: null }))
      expect(sql).not.toContain('x`;');
  });
});

test('a server’s refusal is told by what helps, from its header or from its text', () => {
  expect(problemOf(403, '516', 'Authentication failed').id).toBe('login');
  expect(problemOf(500, null, 'Code: 60, e.displayText() = DB::Exception: Table x doesn’t exist').id).toBe(
    'missing',
  );
  expect(problemOf(500, '117', 'Unknown field').id).toBe('older');
  expect(problemOf(500, '252', 'Too many parts').id).toBe('full');
  expect(problemOf(404, null, '<html>Not found</html>').id).toBe('noServer');
  expect(problemOf(503, null, 'upstream is away').id).toBe('unreachable');
  expect(problemOf(500, '42', 'x'.repeat(5000)).message.length).toBeLessThan(400);
});
