/** A small file, as plain data that can go into a page. */
export interface SmallFile {
  name: string;
  type: string;
  text: string;
}

/** What the engine in the tests is told to see in a picture. */
const saying = (name: string, told: object): SmallFile => ({
  name,
  type: 'image/png',
  text: `picture ${name} TOLD${JSON.stringify(told)}`,
});

const face = (x: number) => ({ x, y: 30, width: 8, height: 8, score: 0.9 });

export const CLEAR = saying('tree.png', {});
/** One face of middling size: nothing by itself, and a question beside words about a class. */
export const SOMEBODY = saying('somebody.png', {
  faces: [{ x: 30, y: 20, width: 20, height: 30, score: 0.9 }],
});
export const GROUP = saying('class.png', { faces: [10, 25, 40, 55, 70].map(face) });
export const ENDLESS = saying('endless.png', { wait: true });
export const DAMAGED = saying('torn.png', { problems: ['damaged'] });
export const PLACE = saying('place.png', { place: { latitude: 51.4, longitude: 0.02 } });
export const VIDEO: SmallFile = { name: 'walk.mp4', type: 'video/mp4', text: 'moving' };
export const PAPER: SmallFile = { name: 'plan.pdf', type: 'application/pdf', text: 'a lesson plan' };
