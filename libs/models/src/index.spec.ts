import { ModelFolder } from './index';

describe('models', () => {
  it('reads a file of models/', () => {
    expect(new ModelFolder().read('README.md').length).toBeGreaterThan(0);
  });

  it('names a file that is missing, and where to learn how to make it', () => {
    expect(() => new ModelFolder().file('nothing.bin')).toThrow(/models.nothing\.bin is missing; see models\/README\.md/);
  });
});
