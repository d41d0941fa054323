import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readPublished } from '../../../packs/publish/published.ts';
import { reasonOf } from '../../../words/reason-of.ts';
import { folderOf, isOfFolder, unzipped } from '../../../workbench/folder-zip.ts';
import { Problem } from '../../problem.tsx';
import { FileButton } from '../file-button.tsx';

type Folder = ReadonlyMap<string, Uint8Array>;

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

/** A device goes from what it has to what comes next, so that the next folder is made over the last one. */
export const PublishedBefore = ({
  previous,
  onPrevious,
}: {
  /** null: nothing was; undefined: not said yet. */
  previous: Folder | null | undefined;
  onPrevious: (previous: Folder | null) => void;
}) => {
  const [problem, setProblem] = useState('');
  const take = async (files: readonly File[]) => {
    setProblem('');
    try {
      const [first] = files;
      const folder =
        first && files.length === 1 && /\.zip$/i.test(first.name)
          ? unzipped(await bytesOf(first))
          : folderOf(
              await Promise.all(
                files
                  .filter(({ name }) => isOfFolder(name))
                  .map(async (file) => [file.name, await bytesOf(file)] as const),
              ),
            );
      readPublished(folder);
      onPrevious(folder);
    } catch (error) {
      setProblem(reasonOf(error));
    }
  };

  return (
    <>
      <p class="soft">{i18n.t('workbench.publish.openBefore')}</p>
      <Problem text={problem} />
      <div class="row">
        <FileButton
          label={i18n.t('workbench.publish.openZip')}
          accept=".zip"
          onFile={(file) => take([file])}
        />
        <label class="button file">
          {i18n.t('workbench.publish.openFolder')}
          <input
            type="file"
            ref={(input) => input?.setAttribute('webkitdirectory', '')}
            onChange={({ currentTarget }) => {
              take([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={previous === null}
            onChange={({ currentTarget }) => currentTarget.checked && onPrevious(null)}
          />
          {i18n.t('workbench.publish.firstTime')}
        </label>
      </div>
      <p class="soft" role="status">
        {previous &&
          i18n.t('workbench.publish.lastVersion', { version: readPublished(previous).newest.custom.version })}
      </p>
    </>
  );
};
