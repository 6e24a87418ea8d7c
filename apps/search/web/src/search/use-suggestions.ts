import { useEffect, useState } from 'preact/hooks';
import type { Suggestion, SuggestionsAnswer } from '../api/answers';
import { ask } from '../api/ask';

const pauseMs = 120;
const shortest = 2;

/** Names that start as typed, asked for after a short pause. None where the service does not answer: typing goes on. */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const asked = typed.trim();
  useEffect(() => {
    if (asked.length < shortest) {
      setSuggestions([]);
      return undefined;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      ask<SuggestionsAnswer>(`/v1/suggestions?limit=8&q=${encodeURIComponent(asked.slice(0, 100))}`, controller.signal)
        .then((answer) => setSuggestions(answer.suggestions))
        .catch(() => setSuggestions([]));
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asked]);
  return suggestions;
}
