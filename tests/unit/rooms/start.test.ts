import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';
import { parseOptions } from '../../tools/options.mjs';
import { har, page, socket, text } from './hars.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** As npm runs it, before anything is installed. */
const start = (...options: string[]): Run =>
  spawnSync(execPath, ['tests/tools/ensure.mjs', 'start', ...options], { encoding: 'utf8' });

/** When all is installed. */
const startInstalled = (...options: string[]): Run =>
  spawnSync(execPath, ['--import', 'tsx', 'tests/tools/start.ts', ...options], { encoding: 'utf8' });

const written = (name: string, value: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
};

describe('npm start', () => {
  it('lists its options', () => {
    const { status, stdout } = start('--help');
    expect(status).toBe(0);
    for (const option of ['capture', 'speed', 'browser', 'headless', 'keep', 'profile', 'summary']) {
      expect(stdout).toContain(`--${option}`);
    }
  });

  it.each([
    [['--fast'], "Unknown option '--fast'"],
    [['room.har'], "Unexpected argument 'room.har'"],
    [['--capture'], "Option '--capture <value>' argument missing"],
    [['--headless=yes'], "Option '--headless' does not take an argument"],
    [['--speed', 'quick'], '--speed quick: not a number above 0'],
    [['--speed', '0'], '--speed 0: not a number above 0'],
    [['--browser', 'opera'], '--browser opera: it is chromium or firefox'],
  ])('refuses %s in one line', (options, problem) => {
    const { status, stdout, stderr } = start(...options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(problem);
  });

  it('refuses a capture that is not there, in one line', () => {
    const file = join(folder, 'none.har');
    const { status, stderr } = startInstalled('--capture', file);
    expect([status, stderr]).toEqual([2, `npm start: ${file}: there is no such file\n`]);
  });

  it('refuses a broken capture, in one line that says where it is broken', () => {
    const whole = written('whole.har', har([page()]));
    const broken = written('broken.har', har([page(), socket(1, [{ ...text(1, 'a'), time: 'noon' }])]));
    const { status, stderr } = startInstalled('--capture', whole, '--capture', broken);
    const where = 'log.entries[1]._webSocketMessages[0].time';
    expect([status, stderr]).toEqual([2, `npm start: ${broken}: ${where}: not a number\n`]);
  });

  it('refuses a summary for which there is no folder, before it replays anything', () => {
    const { status, stderr } = startInstalled('--summary', join(folder, 'none', 'summary.json'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/^npm start: --summary [^\n]+ is not there, or may not be written\n$/);
  });

  it('has a default for each option', () => {
    expect(parseOptions([])).toMatchObject({
      captures: [],
      speed: 60,
      browser: 'chromium',
      headless: false,
      keep: false,
    });
  });

  it('takes several captures', () => {
    expect(parseOptions(['--capture', 'a.har', '--capture=b.har']).captures).toEqual(['a.har', 'b.har']);
  });
});
