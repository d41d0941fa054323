/** Name of the line on which a content script reaches the picture engine. */
export const PICTURE_LINE = 'picture';
