import { i18n } from '#i18n';
import type { PictureEvidence, PictureProblem } from '../../image/evidence.ts';
import { MOST_BYTES, MOST_PICTURES } from '../../image/limit.ts';
import { mediaIn } from './media.ts';
import { type ArchiveFile, BadFile, type Fault, faultWords, type Source } from './source.ts';

/** A picture of a post, as it was seen. */
export interface SeenPicture {
  /** Its file in the archive. */
  name: string;
  evidence: PictureEvidence;
  /** Small, to be shown with the post. */
  thumbnail?: Blob;
}

/** What looks at pictures. */
export interface Eye {
  /** null when it failed at it. */
  look(file: File, signal: AbortSignal): Promise<PictureEvidence | null>;
  /** null when the browser cannot show it. */
  shrink(file: File): Promise<Blob | null>;
}

export interface Looking {
  signal: AbortSignal;
  /** Waits while the person has paused. */
  turn(): Promise<void>;
  onLook(file: string): void;
  onProblem(sentence: string): void;
}

export interface PictureReader {
  /** The pictures that go with a post, one after another; what cannot be seen costs a sentence. */
  of(media: readonly string[]): Promise<SeenPicture[]>;
  /** Says what was counted instead of named. */
  end(): void;
}

const VIDEO = /\.(3gp|avi|m4v|mkv|mov|mp4|mpe?g|ogv|webm)$/i;
const SOUND = /\.(aac|m4a|mp3|ogg|wav)$/i;
/** After so many sentences about pictures the rest is counted. */
const MOST_NAMED = 200;

const WHY: Partial<Record<PictureProblem, Fault>> = {
  empty: 'empty',
  'not-a-picture': 'noPicture',
  damaged: 'damagedPicture',
  'too-large': 'tooLarge',
  'cannot-read-heic': 'heic',
};

/** The whole of a file, which is not larger than it says. */
async function unpacked(file: ArchiveFile, signal: AbortSignal): Promise<File> {
  if (file.size > MOST_BYTES) throw new BadFile('tooLarge');
  const reader = file.open(signal).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) break;
      bytes += value.byteLength;
      if (bytes > MOST_BYTES) throw new BadFile('tooLarge');
      parts.push(new Uint8Array(value));
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
  return new File(parts, file.name.slice(file.name.lastIndexOf('/') + 1));
}

/** Looks at the pictures of an archive. No more than one is in memory. */
export function pictureReader(source: Source, eye: Eye, looking: Looking): PictureReader {
  const { signal, turn, onLook, onProblem } = looking;
  const find = mediaIn(source);
  const counted = { named: 0, unnamed: 0, videos: 0, partly: 0 };

  const say = (name: string, fault: Fault) => {
    if (++counted.named <= MOST_NAMED) onProblem(faultWords(name, fault));
    else counted.unnamed++;
  };

  async function seen(file: ArchiveFile): Promise<SeenPicture | null> {
    onLook(file.name);
    const picture = await unpacked(file, signal);
    const evidence = await eye.look(picture, signal);
    signal.throwIfAborted();
    if (!evidence) throw new BadFile('cannotBeLookedAt');
    const { problems, width } = evidence;
    const [why] = problems.flatMap((problem) => WHY[problem] ?? []);
    if (why) say(file.name, why);
    else if (problems.length > 0) counted.partly++;
    if (width === 0) return null;
    const thumbnail = await eye.shrink(picture);
    return { name: file.name, evidence, ...(thumbnail ? { thumbnail } : {}) };
  }

  return {
    async of(media) {
      const pictures: SeenPicture[] = [];
      for (const named of media) {
        await turn();
        signal.throwIfAborted();
        const file = find(named);
        if (VIDEO.test(named)) counted.videos++;
        else if (SOUND.test(named)) continue;
        else if (!file) say(named, 'notInArchive');
        else if (pictures.length >= MOST_PICTURES) counted.unnamed++;
        else
          try {
            const picture = await seen(file);
            if (picture) pictures.push(picture);
          } catch (error) {
            signal.throwIfAborted();
            say(file.name, error instanceof BadFile ? error.fault : 'pictureCannotBeRead');
          }
      }
      return pictures;
    },
    end() {
      const { videos, partly, unnamed } = counted;
      if (videos > 0) onProblem(i18n.t('archive.videosNotLookedAt', videos));
      if (partly > 0) onProblem(i18n.t('archive.lookedAtInPart', partly));
      if (unnamed > 0) onProblem(i18n.t('archive.morePictures', unnamed));
    },
  };
}
