export interface MediaTopic {
  readonly id: string;
  readonly label: { readonly ar: string; readonly en: string };
}

/** Top level of IPTC Media Topics (CC BY 4.0); English labels are IPTC's, Arabic ones ours. The order is the model's. */
export const mediaTopics: readonly MediaTopic[] = [
  {
    id: 'medtop:01000000',
    label: {
      ar: 'فنون وثقافة وترفيه وإعلام',
      en: 'arts, culture, entertainment and media',
    },
  },
  {
    id: 'medtop:02000000',
    label: { ar: 'جريمة وقانون وعدالة', en: 'crime, law and justice' },
  },
  {
    id: 'medtop:03000000',
    label: {
      ar: 'كوارث وحوادث وطوارئ',
      en: 'disaster, accident and emergency incident',
    },
  },
  {
    id: 'medtop:04000000',
    label: { ar: 'اقتصاد وأعمال ومال', en: 'economy, business and finance' },
  },
  { id: 'medtop:05000000', label: { ar: 'تعليم', en: 'education' } },
  { id: 'medtop:06000000', label: { ar: 'بيئة', en: 'environment' } },
  { id: 'medtop:07000000', label: { ar: 'صحة', en: 'health' } },
  {
    id: 'medtop:08000000',
    label: { ar: 'قضايا إنسانية ومنوعات', en: 'human interest' },
  },
  { id: 'medtop:09000000', label: { ar: 'عمل', en: 'labour' } },
  {
    id: 'medtop:10000000',
    label: { ar: 'أسلوب حياة وترفيه', en: 'lifestyle and leisure' },
  },
  { id: 'medtop:11000000', label: { ar: 'سياسة', en: 'politics' } },
  { id: 'medtop:12000000', label: { ar: 'دين', en: 'religion' } },
  {
    id: 'medtop:13000000',
    label: { ar: 'علوم وتكنولوجيا', en: 'science and technology' },
  },
  { id: 'medtop:14000000', label: { ar: 'مجتمع', en: 'society' } },
  { id: 'medtop:15000000', label: { ar: 'رياضة', en: 'sport' } },
  {
    id: 'medtop:16000000',
    label: { ar: 'نزاعات وحروب وسلام', en: 'conflict, war and peace' },
  },
  { id: 'medtop:17000000', label: { ar: 'طقس', en: 'weather' } },
];
