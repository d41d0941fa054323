import { el, root } from './dom.ts';

/** A profile as social sites build it: names and buttons around the words, replies inside posts, pictures. */
function post(text: string, ...more: Node[]): HTMLElement {
  return el(
    'article',
    {},
    el(
      'div',
      {},
      el('a', { href: '/tom' }, el('span', {}, 'Tom Baker')),
      el('a', { href: '/tom' }, '@tom'),
      el('a', { href: '/tom/status/1' }, el('time', { datetime: '2026-11-20T18:30:00Z' }, '20 Nov')),
    ),
    el('div', {}, text),
    ...more,
    el('div', {}, el('button', {}, 'Reply'), el('span', {}, '12'), el('button', {}, 'Like')),
  );
}

/** Large and plain, so that its words can be read. */
function picture(words: string): HTMLElement {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="520" height="120"><rect width="520" height="120" fill="#fff"/><text x="20" y="70" font-family="Liberation Sans, sans-serif" font-size="34">${words}</text></svg>`;
  return el('img', { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: 'A note', width: '520' });
}

const reply = post('Hope tomorrow is better. Have a restful evening, Tom');
const hidden = post('A post that nobody sees');
hidden.style.display = 'none';

root().append(
  picture('Kayden in 8B was excluded'),
  post('Kayden in 8B had another meltdown today and his mum had to collect him', reply),
  post('A lovely walk by the river this morning.'),
  post('', picture('A quiet walk by the river')),
  hidden,
);
