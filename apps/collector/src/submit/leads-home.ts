/** A page that is no more often leads to the front page instead of saying so. */
export function leadsHome(asked: string, came: string): boolean {
  const isHome = (url: string): boolean => /^\/(?:index\.\w+)?$/.test(new URL(url).pathname) && new URL(url).search === '';
  return !isHome(asked) && isHome(came);
}
