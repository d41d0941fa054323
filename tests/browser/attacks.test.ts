import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Launched } from '../../tools/launch-chromium.ts';
import { BREACH, CLEAR } from './behaviour/texts.ts';
import { extensionFor } from './harness/extension.ts';
import { told as toldOn } from './harness/told.ts';
import { throughout, until } from './harness/until.ts';
import { launchWatched } from './harness/watched.ts';

/** Pages built in the ways that get a post past a guard, send it twice, or keep it from going out. */
declare global {
  interface Window {
    sent: string[];
    draw(): void;
  }
}

const POST = `<button>Post</button>`;
/** What the pages have in common: `field()` is the composer, `leave()` takes the post. */
const START = `<!doctype html><meta charset="utf-8"><script>
window.sent = [];
const field = () => document.querySelector('textarea, input');
const button = () => document.querySelector('button');
const leave = () => { sent.push(field().value); field().value = ''; };
</script>`;

const SLOW_ANSWER = 3_000;

let chromium: Launched;
let page: Page;
let cdp: CDPSession;
let html = '';
let received: string[] = [];

beforeAll(async () => {
  chromium = await launchWatched(extensionFor('chrome'));
  await chromium.context.route('https://notes.example/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (route.request().method() !== 'POST')
      return route.fulfill({ contentType: 'text/html', body: START + html });
    received.push(`${pathname} ${route.request().postData()}`);
    if (pathname === '/slow') await new Promise((next) => setTimeout(next, SLOW_ANSWER));
    // The page may be gone by then.
    return route.fulfill({ contentType: 'text/html', body: 'Thank you' }).catch(() => {});
  });
});
afterAll(() => chromium?.close());
beforeEach(async () => {
  received = [];
  page = await chromium.context.newPage();
  cdp = await chromium.context.newCDPSession(page);
});
afterEach(() => page.close());

async function show(body: string): Promise<void> {
  html = body;
  await page.goto('https://notes.example/');
}

const sent = (): Promise<string[]> => page.evaluate(() => window.sent);
const told = (): Promise<string> => toldOn(page);

async function ourButton(name: string, frameId?: string): Promise<number | undefined> {
  // While a page leaves, the debugger may never answer.
  const answer = await Promise.race([
    cdp.send('Accessibility.getFullAXTree', frameId ? { frameId } : {}),
    new Promise<null>((gone) => setTimeout(gone, 2_000, null)),
  ]);
  return answer?.nodes.find((node) => node.role?.value === 'button' && node.name?.value === name)
    ?.backendDOMNodeId;
}

async function ourButtonInFrame(name: string): Promise<number | undefined> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  return ourButton(name, frameTree.childFrames?.[0]?.frame.id);
}

/** Writes, and waits until the warning beside the composer says that the verdict is there. */
async function writesBreach(into = 'textarea, input', text = BREACH): Promise<void> {
  await page.click(into);
  await page.keyboard.insertText(text);
  await until('the badge', async () => /second look/i.test(await told()));
}

const asked = (): Promise<number> => until('the dialog', () => ourButton('Post anyway'));
const notAsked = async (): Promise<boolean> => (await ourButton('Post anyway')) === undefined;

async function focusesPostAnyway(): Promise<void> {
  await cdp.send('DOM.focus', { backendNodeId: await asked() });
}

async function postsAnyway(): Promise<void> {
  await focusesPostAnyway();
  await page.keyboard.press('Enter');
  await until('the dialog to close', notAsked);
}

/** The dialog comes, and nothing has left. */
async function isHeld(): Promise<void> {
  await asked();
  expect(await sent()).toEqual([]);
}

describe('a breach is held, however it is sent', () => {
  test.each(['Reply to this post', 'Write to your followers', 'Share the code of conduct'])(
    'from a box that says "%s"',
    async (placeholder) => {
      await show(`<form onsubmit="leave(); return false"><textarea placeholder="${placeholder}"></textarea>
        ${POST}</form>`);
      await page.click('textarea');
      await page.keyboard.insertText(BREACH);
      await page.click('button');
      await isHeld();
    },
  );

  test('by a button that has nothing in common with the box but the page', async () => {
    await show('<textarea></textarea><button onclick="leave()">Post</button>');
    await writesBreach();
    await page.click('button');
    await isHeld();
  });

  test('by an input that is a button', async () => {
    await show('<div><textarea></textarea><input type="button" value="Post" onclick="leave()"></div>');
    await writesBreach('textarea');
    await page.click('input');
    await isHeld();
  });

  test.each(['Enter', 'Space'])('by %s on a button that the page made of a div', async (key) => {
    await show(`<div><textarea></textarea><div id="post" role="button" tabindex="0" onclick="leave()">Post</div></div>
      <script>post.onkeydown = ({ key }) => (key === 'Enter' || key === ' ') && leave();</script>`);
    await writesBreach();
    await page.keyboard.press('Tab');
    await page.keyboard.press(key);
    await isHeld();
  });

  test('by the release of Enter, before there is a verdict', async () => {
    await show(`<div><textarea placeholder="Message"></textarea></div>
      <script>field().onkeyup = ({ key }) => key === 'Enter' && leave();</script>`);
    await page.click('textarea');
    await page.keyboard.insertText(BREACH);
    await page.keyboard.press('Enter');
    await isHeld();
  });

  test('by Enter in a single line that has no form', async () => {
    await show(`<div><input placeholder="Add a comment"></div>
      <script>field().onkeydown = ({ key }) => key === 'Enter' && leave();</script>`);
    await writesBreach();
    await page.keyboard.press('Enter');
    await isHeld();
  });

  test('behind many pages of text', async () => {
    // In one line: of each line in a text area a screen reader is told by itself.
    await show('<div><input placeholder="Write a post"><button onclick="leave()">Post</button></div>');
    await writesBreach('input', `${`${CLEAR}. `.repeat(330)}${BREACH}`);
    await page.click('button');
    await isHeld();
  });

  test.each(['pointerdown', 'mousedown', 'pointerup', 'mouseup'])(
    'by a button that sends on %s, and leaves once when the person has agreed and pressed again',
    async (type) => {
      await show(`<div><textarea></textarea><button on${type}="leave()">Post</button></div>`);
      await writesBreach();
      await page.click('button');
      await isHeld();
      await postsAnyway();
      await until('the hint', async () => /press post again/i.test(await told()));
      await page.click('button');
      await expect.poll(sent).toEqual([BREACH]);
    },
  );

  test('on a page that wrote itself anew after it had loaded', async () => {
    await show('<p>Please wait</p>');
    await page.evaluate(() => {
      document.open();
      document.write(`<!doctype html><div><textarea></textarea><button>Post</button></div><script>
        window.sent = [];
        document.querySelector('button').onclick = () => sent.push(document.querySelector('textarea').value);
        </scr${'ipt'}>`);
      document.close();
    });
    await writesBreach();
    await page.click('button');
    await isHeld();
  });

  test('from an editor that fills a frame, by a button outside the frame', async () => {
    await show(`<div><iframe title="Rich text" srcdoc="<body contenteditable><p><br></p></body>"></iframe>${POST}</div>
      <script>button().onclick = () => {
        const { body } = document.querySelector('iframe').contentDocument;
        sent.push(body.innerText.trim());
        body.innerHTML = '';
      };</script>`);
    await page.click('iframe');
    await page.keyboard.insertText(BREACH);
    await page.click('button');
    await isHeld();
    await postsAnyway();
    await expect.poll(sent).toEqual([BREACH]);
  });

  test('in a frame that is hardly larger than the buttons of the warning', async () => {
    await show(`<iframe width="300" height="110" srcdoc="<form onsubmit='return false'><textarea rows=1></textarea>
      <button>Post</button></form>"></iframe>`);
    const inside = page.frameLocator('iframe');
    await inside.locator('textarea').fill(BREACH);
    await inside.locator('button').click();
    const frame = (await page.locator('iframe').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    for (const name of ['Edit my post', 'Post anyway']) {
      const backendNodeId = await until(name, () => ourButtonInFrame(name));
      const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId });
      const [left = -1, top = -1, , , right = -1, bottom = -1] = model.border;
      expect({ name, inside: left >= frame.x && top >= frame.y }).toEqual({ name, inside: true });
      expect(right).toBeLessThanOrEqual(frame.x + frame.width);
      expect(bottom).toBeLessThanOrEqual(frame.y + frame.height);
    }
  });

  test('from a box in one shadow root, after another box was filled in in a second', async () => {
    await show(`<div><x-box label="Body"></x-box><x-box label="Title"></x-box><button>Post</button></div><script>
      customElements.define('x-box', class extends HTMLElement {
        connectedCallback() {
          const label = this.getAttribute('label');
          this.attachShadow({ mode: 'open' }).innerHTML = '<textarea aria-label="' + label + '"></textarea>';
        }
      });
      button().onclick = () =>
        sent.push([...document.querySelectorAll('x-box')].map((box) => box.shadowRoot.firstChild.value).join('|'));
      </script>`);
    await writesBreach('x-box[label="Body"] textarea');
    await page.click('x-box[label="Title"] textarea');
    await page.keyboard.insertText('A fine day');
    await page.click('button');
    await isHeld();
  });
});

describe('one word of the person sends one post', () => {
  const SENDS_LATE = `<script>button().onclick = () => {
    sent.push(field().value);
    setTimeout(() => { field().value = ''; }, 900);
  };</script>`;

  test('an Enter that stays down on "Post anyway" does not press Post again', async () => {
    await show(`<div><textarea></textarea>${POST}</div>${SENDS_LATE}`);
    await writesBreach();
    await page.click('button');
    await focusesPostAnyway();
    await page.keyboard.down('Enter');
    await expect.poll(sent).toEqual([BREACH]);
    for (let times = 0; times < 3; times += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await sent()).toEqual([BREACH]);
  });

  test('the second click of a double click on "Post anyway" does not press the Post behind it', async () => {
    await show(`<style>button { position: fixed; inset: 0; width: 100% } textarea { position: relative; z-index: 1 }</style>
      <div><textarea></textarea>${POST}</div>${SENDS_LATE}`);
    await writesBreach();
    await page.mouse.click(3, 500);
    const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: await asked() });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
    // Until the dialog takes a click, a double click on it does nothing.
    await until('the post to leave', async () => {
      await page.mouse.dblclick((left + right) / 2, (top + bottom) / 2);
      return (await sent()).length > 0;
    });
    await throughout('the post has left once', 500, async () => (await sent()).length === 1);
  });

  test('what is emptied while it is held is not sent', async () => {
    await show(`<div><textarea></textarea><button onclick="leave()">Post</button></div>`);
    await writesBreach();
    await page.click('button');
    await asked();
    await page.evaluate(() => {
      for (const field of document.querySelectorAll('textarea')) field.value = '';
    });
    await postsAnyway();
    await throughout('nothing is sent', 500, async () => (await sent()).length === 0);
  });

  test('a server that is slow to answer a form does not make us ask for a second press', async () => {
    await show(
      `<div><form method="post" action="/slow"><textarea name="text"></textarea>${POST}</form></div>
      <script>addEventListener('pagehide', () => {
        sessionStorage.ours = document.querySelectorAll('html > div').length;
      });</script>`,
    );
    await writesBreach();
    await page.click('button');
    await postsAnyway();
    await until('the form to leave', async () => received.length === 1);
    await page.waitForURL('**/slow');
    // Nothing can be asked of a page that is leaving, so it has noted itself what of ours it showed at last.
    expect(await page.evaluate(() => sessionStorage.ours)).toBe('0');
  });
});

test('a script that is slow to send gets a hint that is taken back when the post has left', async () => {
  await show(`<div><textarea></textarea>${POST}</div><script>
    button().onclick = () => {
      fetch('/slow', { method: 'POST', body: field().value }).then(leave);
    };</script>`);
  await writesBreach();
  await page.click('button');
  await postsAnyway();
  await until('the hint', async () => /if your post has not gone out yet/i.test(await told()));
  await until('the hint to be gone', async () => !/press post again/i.test(await told()));
  expect(received.length).toBe(1);
  expect(await sent()).toEqual([BREACH]);
});

describe('what was agreed to goes out, and is not asked about twice', () => {
  test('on a page that disables the button, thinks, and then submits', async () => {
    await show(`<form>${'<textarea></textarea>'}${POST}</form><script>
      button().onclick = (event) => {
        event.preventDefault();
        button().disabled = true;
        setTimeout(() => document.forms[0].requestSubmit(), 200);
      };
      document.forms[0].onsubmit = () => { leave(); return false; };</script>`);
    await writesBreach();
    await page.click('button');
    await postsAnyway();
    await expect.poll(sent).toEqual([BREACH]);
    expect(await notAsked()).toBe(true);
  });

  test('when the server refused it and the person tries once more', async () => {
    await show(`<div><textarea></textarea>${POST}</div><script>
      let tries = 0;
      button().onclick = () => {
        button().disabled = true;
        setTimeout(() => { button().disabled = false; if (++tries === 2) leave(); }, 200);
      };</script>`);
    await writesBreach();
    await page.click('button');
    await postsAnyway();
    await page.waitForSelector('button:disabled');
    await page.click('button:enabled');
    await expect.poll(sent).toEqual([BREACH]);
  });

  test('when the page trims the text before it submits', async () => {
    await show(`<form><textarea></textarea>${POST}</form><script>
      button().onclick = () => { field().value = field().value.trim(); };
      document.forms[0].onsubmit = () => { leave(); return false; };</script>`);
    await writesBreach('textarea', `${BREACH} `);
    await page.click('button');
    await postsAnyway();
    await expect.poll(sent).toEqual([BREACH]);
  });

  test('when the page drew box and button anew in the meantime, or the person is told to press again', async () => {
    await show(`<main></main><script>
      window.draw = () => {
        const text = field()?.value ?? '';
        document.querySelector('main').innerHTML = '<div><textarea></textarea><button onclick="leave()">Post</button></div>';
        field().value = text;
      };
      draw();</script>`);
    await writesBreach();
    await page.click('button');
    await asked();
    await page.evaluate(() => window.draw());
    await postsAnyway();
    await until(
      'the post or a word',
      async () => (await sent()).length === 1 || /press post again/i.test(await told()),
    );
  });

  test('by a chat that hears the Enter of an older kind, before there is a verdict', async () => {
    await show(`<div><textarea placeholder="Message"></textarea></div>
      <script>field().onkeypress = (event) => { if (event.which === 13) { event.preventDefault(); leave(); } };</script>`);
    await page.click('textarea');
    await Promise.all([page.keyboard.insertText(CLEAR), page.keyboard.press('Enter')]);
    await expect.poll(sent).toEqual([CLEAR]);
  });

  test('with what the page adds at the press of its button, before there is a verdict', async () => {
    await show(`<form onsubmit="leave(); return false"><textarea></textarea>
      <button onclick="field().value += ' from a bus'">Post</button></form>`);
    await page.click('textarea');
    const { x = 0, y = 0 } = (await page.locator('button').boundingBox()) ?? {};
    await Promise.all([page.keyboard.insertText(CLEAR), page.mouse.click(x + 5, y + 5)]);
    await expect.poll(sent).toEqual([`${CLEAR} from a bus`]);
  });

  test('when the button was disabled in the meantime, the person is told to press again', async () => {
    await show('<div><textarea></textarea><button onclick="leave()">Post</button></div>');
    await writesBreach();
    await page.click('button');
    await asked();
    await page.evaluate(() => document.querySelector('button')?.setAttribute('disabled', ''));
    await postsAnyway();
    await expect.poll(told, { timeout: 4_000 }).toMatch(/press post again/i);
    await page.evaluate(() => document.querySelector('button')?.removeAttribute('disabled'));
    await page.click('button');
    await expect.poll(sent).toEqual([BREACH]);
  });

  test.each(['div', 'body'])(
    'to where the button says, when it stands outside its form, in %s',
    async (where) => {
      const parts = `<form id="note" method="post" action="/draft"><textarea name="text"></textarea></form>
      <button form="note" formaction="/publish" name="how" value="public">Post</button>`;
      await show(where === 'body' ? parts : `<div>${parts}</div>`);
      await writesBreach('textarea');
      await page.click('button');
      await postsAnyway();
      await expect.poll(() => received).toHaveLength(1);
      expect(received[0]).toMatch(/^\/publish .*how=public/);
      await page.waitForURL('**/publish');
    },
  );
});

describe('what sends nothing goes on as ever', () => {
  test.each([
    [
      'a form',
      `<form onsubmit="leave(); return false"><textarea placeholder="Your message"></textarea><button>Send</button></form>`,
    ],
    [
      'a box beside a button',
      `<div><textarea placeholder="Your message"></textarea><button onclick="leave()">Send</button></div>`,
    ],
  ])('Enter at once after a word starts a new line of a message in %s', async (_, body) => {
    await show(body);
    await page.click('textarea');
    // Both at once, so that the key comes before a verdict can.
    await Promise.all([page.keyboard.insertText('Dear all,'), page.keyboard.press('Enter')]);
    await expect.poll(() => page.inputValue('textarea')).toBe('Dear all,\n');
  });

  test('the Reply under a post, while a draft stands elsewhere', async () => {
    await show(`<main><div><textarea></textarea><button onclick="leave()">Post</button></div>
      <article><p>A fine day</p><button id="reply" onclick="sent.push('opened')">Reply</button></article></main>`);
    await writesBreach();
    await page.click('#reply');
    await expect.poll(sent, { timeout: 2_000 }).toEqual(['opened']);
  });

  test('a button of a form that only inserts a picture', async () => {
    await show(`<form onsubmit="leave(); return false"><textarea></textarea><button id="smile">🙂</button>${POST}</form>
      <script>smile.onclick = (event) => { event.preventDefault(); sent.push('smile'); };</script>`);
    await writesBreach();
    await page.click('#smile');
    await expect.poll(sent, { timeout: 2_000 }).toEqual(['smile']);
  });

  test('Enter that picks a name from a list', async () => {
    await show(`<div><div id="box" contenteditable="true" aria-label="Message" aria-expanded="true"
      aria-activedescendant="name" style="min-height: 2em"></div><ul role="listbox"><li id="name" role="option">Sam</li></ul></div>
      <script>box.onkeydown = (event) => { if (event.key === 'Enter') { event.preventDefault(); sent.push('picked'); } };</script>`);
    await writesBreach('#box');
    await page.keyboard.press('Enter');
    await expect.poll(sent, { timeout: 2_000 }).toEqual(['picked']);
  });
});
