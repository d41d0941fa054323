import { i18n } from '#i18n';
import type { Account, Role, Surface } from '../policy/context.ts';

export const roleWords = (): Record<Role, string> => ({
  trainee: i18n.t('role.trainee'),
  staff: i18n.t('role.staff'),
});

export const accountWords = (): Record<Account, string> => ({
  personal: i18n.t('account.personal'),
  professional: i18n.t('account.professional'),
  institutional: i18n.t('account.institutional'),
});

export const surfaceWords = (): Record<Surface, string> => ({
  post: i18n.t('surface.post'),
  comment: i18n.t('surface.comment'),
  dm: i18n.t('surface.dm'),
  group: i18n.t('surface.group'),
});
