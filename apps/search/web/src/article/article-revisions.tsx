import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ListedRevision, RevisionAnswer, RevisionsAnswer } from '../api/answers';
import { useAnswer } from '../api/ask';
import { usePreferences } from '../shell/preferences';
import { Section } from '../shell/section';
import { Failure, Loading } from '../shell/states';
import { formatMoment, formatShare } from '../text/format';

type Comparison = NonNullable<RevisionAnswer['comparison']>;
type Row = Comparison['title'];

/** What changed in an article since it first came, revision by revision, each beside the one before it. */
export function ArticleRevisions({ id }: { id: string }): JSX.Element {
  const { text } = usePreferences();
  const { answer, problem, again } = useAnswer<RevisionsAnswer>(`/v1/articles/${id}/revisions`);
  return (
    <Section title={text.changes}>
      {answer ? (
        <>
          {answer.revisions.map((revision) => revision.changes && <Change key={revision.revision} id={id} revision={revision} />)}
          {answer.isCut && <p class="quiet">{text.changesCut}</p>}
        </>
      ) : problem ? (
        <Failure problem={problem} onRetry={again} />
      ) : (
        <Loading />
      )}
    </Section>
  );
}

interface ChangeProps {
  readonly id: string;
  readonly revision: ListedRevision;
}

function Change({ id, revision }: ChangeProps): JSX.Element {
  const { language, text } = usePreferences();
  const [open, setOpen] = useState(false);
  const { fields, bodyShare } = revision.changes!;
  const parts = fields.map((field) =>
    field === 'body' ? text.changedWords(formatShare(bodyShare, language)) : text.changedFields[field],
  );
  return (
    <details class="change" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <time dateTime={revision.receivedAt}>{formatMoment(revision.receivedAt, language)}</time>{' '}
        {parts.length === 0 ? text.changedNothing : parts.join(language === 'ar' ? '، ' : ', ')}
      </summary>
      {open && <SideBySide path={`/v1/articles/${id}/revisions/${revision.revision}`} revision={revision} />}
    </details>
  );
}

/** The text in its own direction, so that what came first stands where its readers begin. */
function SideBySide({ path, revision }: { path: string; revision: ListedRevision }): JSX.Element {
  const { language, text } = usePreferences();
  const { answer, problem, again } = useAnswer<RevisionAnswer>(path);
  const comparison = answer?.comparison;
  if (problem && !comparison) return <Failure problem={problem} onRetry={again} />;
  if (!comparison) return <Loading />;
  const { receivedAt, title, body } = comparison;
  return (
    <table class="side-by-side" dir={revision.direction ?? 'auto'} lang={revision.language}>
      <thead lang={language}>
        <tr>
          {[
            [text.before, receivedAt],
            [text.afterwards, revision.receivedAt],
          ].map(([name, at]) => (
            <th key={name} scope="col">
              <bdi>{name}</bdi> <small>{formatMoment(at!, language)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[title, ...body].map((row, index) => (
          <RowOf key={index} row={row} isTitle={index === 0} />
        ))}
      </tbody>
    </table>
  );
}

function RowOf({ row: { before, after }, isTitle }: { row: Row; isTitle: boolean }): JSX.Element {
  const isSame = [...before, ...after].every(({ isChanged }) => !isChanged);
  return (
    <tr class={[isTitle && 'title', isSame && 'same'].filter(Boolean).join(' ')}>
      <td>{before.map(({ text, isChanged }) => (isChanged ? <del>{text}</del> : text))}</td>
      <td>{after.map(({ text, isChanged }) => (isChanged ? <ins>{text}</ins> : text))}</td>
    </tr>
  );
}
