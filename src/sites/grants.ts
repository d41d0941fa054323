import { browser } from 'wxt/browser';
import { guardGranted } from './granted.ts';
import { watchSignUps } from './sign-up/registration.ts';

/** Starts on the sites that the person allows, and again after an update, with which a browser forgets where we run. */
export function watchGrants(): void {
  // The popup may close at the browser's own question, before it can say that the person agreed.
  browser.permissions.onAdded.addListener(({ origins }) => guardGranted(origins ?? []));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') again().catch((error) => console.warn('Forethought:', error));
  });
}

async function again(): Promise<void> {
  const { origins } = await browser.permissions.getAll();
  await guardGranted(origins ?? []);
  await watchSignUps(true);
}
