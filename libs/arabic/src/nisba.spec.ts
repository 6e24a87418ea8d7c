import { nisbaForms } from './nisba';

describe('nisbaForms', () => {
  it('has feminine, plural, dual and definite forms', () => {
    const forms = ['إيطالي', 'إيطالية', 'الإيطالية', 'إيطاليون', 'الإيطاليين', 'إيطاليات', 'الإيطاليتان', 'إيطاليا'];
    expect(nisbaForms('إيطالي')).toEqual(expect.arrayContaining(forms));
  });

  it('refuses a word that is no adjective of relation', () => {
    expect(() => nisbaForms('العراق')).toThrow('has to end in ي');
  });
});
