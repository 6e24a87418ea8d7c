declare module 'virtual:world-outline' {
  export const worldOutline: string;
}
