import { el, root } from './dom.ts';

/** A site that marks no post as one: blocks side by side, and a menu that looks alike, too. */
const blocks = (): HTMLElement[] => [
  el('ul', {}, ...['Home', 'About me', 'Write to me'].map((text) => el('li', { class: 'entry' }, text))),
  el(
    'div',
    {},
    ...['Monday', 'Tuesday', 'Wednesday'].map((day) =>
      el('div', { class: 'entry' }, `${day} was a day of rain, so I read a book by the window.`),
    ),
  ),
];

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

function profile(): HTMLElement[] {
  const reply = post('Hope tomorrow is better. Have a restful evening, Tom');
  const hidden = post('A post that nobody sees');
  hidden.style.display = 'none';

  const titled = post('A lovely walk by the river this morning.');
  titled.prepend(el('h2', {}, el('a', { href: '/1' }, 'What I did when it rained all week')));
  return [
    picture('Kayden in 8B was excluded'),
    post('Kayden in 8B had another meltdown today and his mum had to collect him', reply),
    titled,
    post('', picture('A quiet walk by the river')),
    hidden,
  ];
}

root().append(...(location.pathname === '/blocks' ? blocks() : profile()));
