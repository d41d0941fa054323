import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { skeleton } from '../../../tools/new-rule.ts';
import { SAMPLES, zipOf } from '../check/archives.ts';
import { placeholders } from '../placeholders.ts';

vi.setConfig({ testTimeout: 60_000 });

const TOOLS = join(import.meta.dirname, '..', '..', '..', 'tools');

function run(tool: string, args: string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(TOOLS, tool), ...args], {
    input,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

const lines = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('check', () => {
  it('says that a post is clear', () => {
    const { stdout, status } = run('check.ts', ['What a lovely evening']);
    expect(stdout).toMatch(/^CLEAR/);
    expect(status).toBe(0);
  });

  it('shows a verdict with clause, reason and marked words', () => {
    const { stdout, status } = run('check.ts', ['Kayden in 8C got excluded again', '--account', 'personal']);
    expect(stdout).toMatch(/^WARN/);
    for (const words of ['Severity:', 'What:', 'Why:', 'Advice:', '⟦Kayden']) expect(stdout).toContain(words);
    expect(status).toBe(0);
  });

  it.each([
    [[], 'There is no text to check.'],
    [['hi', '--colour', 'red'], '--colour'],
    [['hi', '--surface', 'wall'], '--surface is not right: it must be one of post,'],
    [['hi', '--time', '2026-13-40T99:99'], 'it must be a time such as'],
    [['--jsonl', 'no-such-file.jsonl'], 'cannot be read'],
    [['a'.repeat(20_001)], 'at most 20000'],
  ])('refuses %j in a sentence', (args, words) => {
    const { stderr, status } = run('check.ts', args);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
  });

  it('judges the pictures of a case, and says what to mark in them', () => {
    const pictures = [{}, { faces: [[10, 10, 8, 10]] }];
    const input = `${JSON.stringify({ id: 'a', text: 'Year 5 at the museum', pictures })}\n{"id":"b","text":"","pictures":[{"face":1}]}\n`;
    const { stdout, status } = run('check.ts', ['--jsonl', '-'], input);
    const [a, bad] = lines(stdout);
    const mark = { picture: 1, boxes: [{ x: 10, y: 10, width: 8, height: 10 }] };
    const finding = expect.objectContaining({ rule: 'picture-people-and-school', pictures: [mark] });
    expect(a).toMatchObject({ decision: 'warn', findings: expect.arrayContaining([finding]) });
    expect(bad).toMatchObject({ line: 2, error: expect.stringContaining('“pictures.0”') });
    expect(status).toBe(1);
  });

  it('answers each case of a file, and names the lines that it cannot read', () => {
    const input =
      '{"id":"a","text":"hello","label":"clear"}\n\nnot json\n{"id":"b"}\n{"id":"c","text":"Kayden in 8C bit me"}\n';
    // The option holds for lines without a site of their own.
    const { stdout, stderr, status } = run('check.ts', ['--jsonl', '-', '--site', 'no-such'], input);
    const [a, bad, worse, c] = lines(stdout);
    expect(a).toMatchObject({ id: 'a', decision: 'clear', categories: [], severity: 'none', findings: [] });
    expect(bad).toEqual({ line: 3, error: 'is not valid JSON' });
    expect(worse).toEqual({ line: 4, id: 'b', error: 'has a bad field “text”: it is missing' });
    expect(c).toMatchObject({ id: 'c', decision: 'warn' });
    expect(stderr).toContain('Line 3 is not valid JSON.');
    expect(stderr.match(/No site “no-such” is known/g)).toHaveLength(1);
    expect(status).toBe(1);
  });

  it('checks an archive into a report, and names what it could not read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forethought-'));
    const archive = join(folder, 'archive.zip');
    const files = { ...SAMPLES.x?.files, 'data/note-tweet.js': 'window.YTD.note_tweet.part0 = [{' };
    writeFileSync(archive, new Uint8Array(await (await zipOf(files)).arrayBuffer()));
    const out = join(folder, 'out.json');
    const { stdout, stderr, status } = run('check.ts', ['--archive', archive, '--report', out]);
    expect(stdout).toContain('3 posts checked, 2 to look at');
    expect(stderr).toContain('“data/note-tweet.js” is damaged');
    expect(status).toBe(1);
    const report = JSON.parse(readFileSync(out, 'utf8'));
    expect(report.posts).toMatchObject([
      { text: expect.stringContaining('Kayden'), source: 'X', severity: 'severe' },
      { text: expect.stringContaining('Kayden'), source: 'X' },
    ]);
    expect(run('check.ts', ['--archive', archive]).stderr).toContain('--report OUT');
    expect(run('check.ts', ['--archive', join(folder, 'no.zip'), '--report', out]).stderr).toContain(
      'cannot be read',
    );
  });

  it('reads a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'forethought-')), 'cases.jsonl');
    writeFileSync(file, '{"id":1,"text":"hello"}');
    const { stdout, status } = run('check.ts', ['--jsonl', file]);
    expect(lines(stdout)).toMatchObject([{ id: '1', decision: 'clear' }]);
    expect(status).toBe(0);
  });
});

describe('evaluate', () => {
  it('does not take a label that it does not know for “clear”', () => {
    const { stderr, status } = run('evaluate.ts', ['-'], '{"id":"a","text":"hello","label":"warning"}');
    expect(stderr).toContain('line 1 has a bad field “label”: it must be one of warn, clear.');
    expect(status).toBe(2);
  });
});

describe('new-rule', () => {
  it('writes a skeleton whose placeholders are named', () => {
    expect(placeholders(skeleton('my-rule'))).toEqual(
      expect.arrayContaining([
        'title',
        'message.what',
        'message.why',
        'message.advice',
        'examples.warn.0',
        'when.phrase.0',
      ]),
    );
  });

  it.each([['My Rule'], ['pupil-named'], ['']])('refuses “%s”', (id) => {
    expect(run('new-rule.ts', [id]).status).toBe(2);
  });
});
