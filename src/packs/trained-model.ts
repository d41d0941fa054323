import { type LinearModel, readModel } from '../text/model/linear.ts';
import { ownFile } from './own-file.ts';

let model: Promise<LinearModel | null> | undefined;

/** The trained weights; without them, which should never be, the rules judge alone. */
export function trainedModel(): Promise<LinearModel | null> {
  model ??= ownFile('/linear.bin')
    .then(async (file) => readModel(await file.arrayBuffer()))
    .catch((error: unknown) => {
      console.warn('Forethought:', error);
      return null;
    });
  return model;
}
