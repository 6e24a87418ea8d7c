/** Told to the whole page when the API refuses the reader's key, or has none. */
const event = 'naba:key-needed';

export function tellKeyNeeded(): void {
  dispatchEvent(new Event(event));
}

/** Calls back whenever a key is needed; returns how to stop that. */
export function onKeyNeeded(callback: () => void): () => void {
  addEventListener(event, callback);
  return () => removeEventListener(event, callback);
}

/** Hands a key to the service, which keeps it in a cookie that no script reads. False where it is not taken; rejects where nobody answers. */
export async function openSession(key: string): Promise<boolean> {
  const response = await fetch('/v1/session', { method: 'POST', headers: { authorization: `Bearer ${key.trim()}` } });
  return response.ok;
}
