import { splitByline } from './authors';

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
    ['View All', []],
    ['9 comments', []],
    ['Leave a comment', []],
    ['More from Business', []],
  ])('reads the names in %j', (line, names) => {
    expect(splitByline(line)).toEqual(names);
  });
});
