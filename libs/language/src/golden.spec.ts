import { ModelFolder } from '@naba/models';
import { testGolden } from '../../../test/support/golden';
import { identifyLanguage, openLanguageModel } from './index';

const model = openLanguageModel(new ModelFolder());

testGolden(__dirname, 'language', (text) => {
  const { code, direction } = identifyLanguage(text, model);
  return `${code} ${direction}`;
});
