import { InlineEditor } from '@ckeditor/ckeditor5-editor-inline';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import type { Box, TakesKey } from './composer.ts';
import { el } from './dom.ts';

const paragraphs = (data: string): string =>
  [...new DOMParser().parseFromString(data, 'text/html').querySelectorAll('p')]
    .map((paragraph) => paragraph.textContent)
    .join('\n');

/** A CKEditor 5, as Teams uses it. */
export const ckeditorBox =
  (attributes: Record<string, string>) =>
  (takesKey: TakesKey): Box => {
    const element = el('div', attributes);
    const made = InlineEditor.create(element, {
      licenseKey: 'GPL',
      plugins: [Essentials, Paragraph],
      label: attributes['aria-label'] ?? '',
    });
    let editor: InlineEditor | undefined;
    made.then((ready) => {
      editor = ready;
      ready.editing.view.document.on('keydown', (info, { domEvent }) => takesKey(domEvent) && info.stop(), {
        priority: 'high',
      });
    }, reportError);
    return {
      element,
      text: () => paragraphs(editor?.getData() ?? ''),
      clear: () => editor?.setData(''),
    };
  };
