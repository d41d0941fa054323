import { record } from '../counts/record.ts';
import { packInForce } from '../packs/in-force.ts';
import type { Context } from '../policy/context.ts';
import { momentOf } from '../policy/moment.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { analyse } from '../text/analyse.ts';
import { explainMoment, type Warning } from '../verdict/explain.ts';
import { isLeisure } from '../verdict/leisure.ts';

/** The tip for a leisure post in teaching hours; null when it is none, or the tip has come today. */
export async function leisureTip(text: string, context: Context): Promise<Warning | null> {
  const [{ pack, compiled }, { leisureTold }] = await Promise.all([packInForce(), readSettings()]);
  const moment = momentOf(pack, 'leisure-in-teaching-hours');
  const today = context.time?.slice(0, 10) ?? '';
  if (!moment || leisureTold === today) return null;
  if (!isLeisure(moment, pack.organisation, analyse(text, context, compiled.lexicon), context)) return null;
  const { category, clauses } = moment;
  await record([{ category, clause: clauses[0] ?? 'none', site: context.site, outcome: 'shown' }]);
  await changeSettings({ leisureTold: today });
  return explainMoment(pack, moment, 'tip');
}
