import { judgeWorker, type Order } from '../../check/archive/judge-work.ts';

const work = judgeWorker((answer) => postMessage(answer));
// biome-ignore lint/suspicious/noGlobalAssign: the one way in which a worker hears
onmessage = ({ data }: MessageEvent<Order>) => work(data);
