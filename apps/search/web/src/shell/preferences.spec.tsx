/** @jest-environment @happy-dom/jest-environment */
import { all, doing, mount } from './mount.fixture';
import { usePreferences } from './preferences';

function Switch() {
  const { text, theme, setLanguage, setTheme } = usePreferences();
  return (
    <>
      <b>{`${text.title} ${theme}`}</b>
      <button onClick={() => setLanguage('ar')} />
      <button onClick={() => setTheme('dark')} />
    </>
  );
}

describe('PreferencesProvider', () => {
  it("gives the document the reader's language and direction, and keeps the choice", () => {
    const page = mount(<Switch />);
    const root = document.documentElement;
    expect([root.lang, root.dir]).toEqual(['en', 'ltr']);
    doing(() => all(page, 'button')[0]!.click());
    expect([root.lang, root.dir, page.querySelector('b')?.textContent]).toEqual(['ar', 'rtl', 'نبأ auto']);
    expect(document.cookie).toContain('naba-language=ar');
  });

  it('keeps the theme', () => {
    const page = mount(<Switch />);
    doing(() => all(page, 'button')[1]!.click());
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(document.cookie).toContain('naba-theme=dark');
  });
});
