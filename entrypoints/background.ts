import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../src/answers.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown) => answer(message));
});
