import { isAnnounced, isPersonName, splitByline } from './byline-names';

describe('splitByline', () => {
  it.each([
    ['Tom Reed, PhD', ['Tom Reed']],
    ['Tom Reed, M.D. and Amal Haddad', ['Tom Reed', 'Amal Haddad']],
    ['By Amal Haddad amal@news.example', ['Amal Haddad']],
    ['Opinion by Tom Reed', ['Tom Reed']],
    ['See all posts by Tom Reed', ['Tom Reed']],
    ['By Tom Reed in Aden', ['Tom Reed']],
    ['Tom Reed for The Meridian', ['Tom Reed']],
    ['بقلم: سلمى درويش ونور الياسري', ['سلمى درويش', 'نور الياسري']],
    ['كتبت سلمى درويش وأحمد علي', ['سلمى درويش', 'أحمد علي']],
    ['كتب أحمد محمد وليد علي', ['أحمد محمد وليد علي']],
    ['記者王小明／台北報導', ['王小明']],
    ['本報記者 王小明、李大華', ['王小明', '李大華']],
    ['José Alves e Pinto', ['José Alves e Pinto']],
    ['Juana Ortega y Marín', ['Juana Ortega y Marín']],
    ['Juana Ortega y Luis Marín', ['Juana Ortega', 'Luis Marín']],
    ['Lena Vogt und Jan Horn', ['Lena Vogt', 'Jan Horn']],
    ['Tom Reed and AFP', ['Tom Reed', 'AFP']],
    ['Tom Reed | KQX', ['Tom Reed']],
    ['Lena Vogt, MS, RDN', ['Lena Vogt']],
    ['Lena Vogt, dpa', ['Lena Vogt']],
    ['Tom Reed/Amal Haddad', ['Tom Reed', 'Amal Haddad']],
    ['Tom Reed – Correspondent', ['Tom Reed']],
    ['Tom Reed, Harbour Editor', ['Tom Reed']],
    ['Senior Reporter Tom Reed', ['Tom Reed']],
    ['Harbour Hub Director', []],
    ['Staff', []],
    ['The News Desk', []],
    ['Agencies', []],
    ['Foto: Lena Vogt', []],
    ['Von Lena Vogt', ['Lena Vogt']],
    ['Artikel von Lena Vogt', ['Lena Vogt']],
    ['Aden=김하늘 기자', ['김하늘']],
    ['부산, 인천 김하늘 기자 외 1명', ['김하늘']],
    ['د. سلمى درويش', ['سلمى درويش']],
    ['وكالات', []],
    ['أرسل بريدا إلكترونيا', []],
    ['View All', []],
    ['9 comments', []],
    ['Leave a comment', []],
    ['More from Business', []],
  ])('reads the names in %j', (line, names) => {
    expect(splitByline(line)).toEqual(names);
  });
});

describe('isPersonName', () => {
  it.each(['Tom Reed', 'Vera van der Holt', 'J. P. Obi', 'سلمى درويش', '김하늘'])('takes %s for a person', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  it.each(['Follow us', 'Artikel von', 'The Meridian', 'Más artículos de Juana Ortega', 'Powered by', 'tom'])(
    'does not take %s for one',
    (line) => {
      expect(isPersonName(line)).toBe(false);
    },
  );
});

describe('isAnnounced', () => {
  it.each([
    ['By Tom Reed', true],
    ['بقلم سلمى درويش', true],
    ['By', false],
    ['Bypass opens', false],
  ])('says of %j %s', (line, answer) => {
    expect(isAnnounced(line)).toBe(answer);
  });
});
