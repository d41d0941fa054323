import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { openPanel } from '../../check/open-panel.ts';
import { layDown } from '../../check/picked.ts';
import { isoWeek } from '../../counts/week.ts';
import { Sign } from '../../warning/icons.tsx';
import { weekLine } from '../counted.ts';
import { SendingNotice } from '../counts/notice.tsx';
import { Problem } from '../problem.tsx';
import { useExtensionState } from '../use-state.ts';
import { Who } from '../who.tsx';
import { Here } from './here.tsx';
import { PrivacyNote } from './privacy-note.tsx';
import { type TabBelow, useTab } from './use-tab.ts';

const openPage = (path: '/archive.html' | '/practise.html') =>
  browser.tabs.create({ url: browser.runtime.getURL(path) });

const openThenClose = (opened: Promise<unknown>) => opened.then(() => window.close());

/** The popup of the toolbar button. */
export const Popup = () => {
  const below = useTab();
  return below && <At {...below} />;
};

const At = ({ host, id: tabId, windowId }: TabBelow) => {
  const { state, problem, change } = useExtensionState(host || undefined);
  return (
    <main>
      <h1 class="brand">
        <Sign size={22} />
        {i18n.t('brand')}
      </h1>
      <Problem text={problem} />
      {state && (
        <>
          {host ? (
            <Here host={host} state={state} change={change} />
          ) : (
            <p class="here soft">{i18n.t('popup.nothingToCheck')}</p>
          )}
          <SendingNotice sending={state.sending} />
          <PrivacyNote counts={state.counts} />
          <Who state={state} change={change} />
          <p class="soft small">{weekLine(state.counts, isoWeek(new Date()))}</p>
        </>
      )}
      <nav aria-label={i18n.t('popup.more')}>
        <button type="button" onClick={() => openThenClose(openPanel(windowId))}>
          {i18n.t('popup.checkPost')}
        </button>
        {host && (
          <button
            type="button"
            onClick={() =>
              // Opened first: the browser allows it only at once after the press.
              openThenClose(Promise.all([openPanel(windowId), layDown({ kind: 'page', tabId })]))
            }
          >
            {i18n.t('popup.checkPage')}
          </button>
        )}
        <button type="button" onClick={() => openThenClose(openPage('/archive.html'))}>
          {i18n.t('popup.checkArchive')}
        </button>
        <button type="button" onClick={() => openThenClose(openPage('/practise.html'))}>
          {i18n.t('popup.practise')}
        </button>
        <button type="button" onClick={() => openThenClose(browser.runtime.openOptionsPage())}>
          {i18n.t('popup.options')}
        </button>
      </nav>
    </main>
  );
};
