import { afterEach, expect, test, vi } from 'vitest';
import { type Transfer, transferArrival } from '../../../src/compose/pictures/transfer.ts';

const file = (name: string, text = 'x') => new File([text], name, { type: 'image/png', lastModified: 1 });
const image = file('image.png');
const HTML: [string, string] = ['text/html', '<img src="https://school.example/class.png">'];
const CELLS: [string, string] = ['text/plain', 'one\ttwo'];
const NAMES: [string, string] = ['text/plain', 'image.png'];

/** What a page gets that takes nothing by itself, and what is inserted in its place. */
function brought(way: Transfer['way'], strings: Transfer['strings'], taken = false) {
  const put = vi.fn(() => taken);
  const onUntaken = vi.fn();
  const execCommand = vi.fn();
  vi.stubGlobal('document', { execCommand });
  const target = { isConnected: true, isContentEditable: true } as HTMLElement;
  const arrival = transferArrival({ way, strings, files: [image], at: {} }, target, { put }, onUntaken);
  return { arrival, put, execCommand, onUntaken };
}

const given = (strings: Transfer['strings']) => expect.objectContaining({ strings });

afterEach(() => vi.unstubAllGlobals());

test('a picture that goes on as it is has all with it that came with it', () => {
  const { arrival, put } = brought('paste', [HTML, CELLS]);
  arrival.handOver([image]);
  expect(put).toHaveBeenCalledExactlyOnceWith(given([HTML, CELLS]), expect.anything(), [image]);
});

test.each([
  ['HTML and text', [HTML, CELLS], [CELLS]],
  ['HTML', [HTML], []],
  ['its name', [NAMES], []],
  ['its address', [['text/uri-list', 'https://school.example/class.png']], []],
] as [string, Transfer['strings'], Transfer['strings']][])(
  'with a changed copy goes nothing that leads to the first picture: %s',
  (_, strings, left) => {
    const { arrival, put } = brought('drop', strings);
    const changed = file('image.png', 'changed');
    arrival.handOver([changed]);
    expect(put).toHaveBeenCalledExactlyOnceWith(given(left), expect.anything(), [changed]);
  },
);

test('text that was copied with a picture is pasted also where the picture is left out', () => {
  const { arrival, put, execCommand } = brought('paste', [HTML, CELLS]);
  arrival.refuse();
  expect(put).toHaveBeenCalledExactlyOnceWith(given([CELLS]), expect.anything(), []);
  expect(execCommand).toHaveBeenCalledExactlyOnceWith('insertText', false, CELLS[1]);
});

test.each([[[]], [[NAMES]], [[HTML]]] as [Transfer['strings']][])(
  'nothing is pasted of a picture that is left out and came with %j',
  (strings) => {
    const { arrival, put, execCommand } = brought('paste', strings);
    arrival.refuse();
    expect(put).not.toHaveBeenCalled();
    expect(execCommand).not.toHaveBeenCalled();
  },
);

test('where the page does not take a picture that was let go, the person is told; not of a changed copy', () => {
  const left = brought('paste', []);
  left.arrival.handOver([image]);
  expect(left.onUntaken).toHaveBeenCalledOnce();
  const taken = brought('paste', [], true);
  taken.arrival.handOver([image]);
  expect(taken.onUntaken).not.toHaveBeenCalled();
  const changed = brought('paste', []);
  changed.arrival.handOver([file('image.png', 'changed')]);
  expect(changed.onUntaken).not.toHaveBeenCalled();
});
