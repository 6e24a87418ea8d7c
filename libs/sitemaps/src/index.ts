export { readSitemap } from './read-sitemap';
export type { SitemapDocument } from './read-sitemap';
export { SitemapUnreadable } from './sitemap';
export type { ChildSitemap, Sitemap, SitemapUnreadableCode, SitemapUrl } from './sitemap';
export { walkSitemaps } from './walk-sitemaps';
export type { WalkLimits, WalkOptions } from './walk-sitemaps';
