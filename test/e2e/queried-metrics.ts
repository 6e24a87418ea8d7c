import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { parse, parseAllDocuments } from 'yaml';
import { alertRulesFile } from '../support/prometheus';

/** A query of an alert rule or a panel. */
export interface Query {
  readonly of: string;
  readonly promql: string;
}

/** A metric with the labels by which it is chosen or grouped. */
export interface Asked {
  readonly metric: string;
  readonly labels: readonly string[];
}

type SyntaxNode = ReturnType<typeof parser.parse>['topNode'];

const deploy = join(__dirname, '../../deploy');

/** Every query of `deploy/`. */
export function readQueries(): Query[] {
  const rules = parse(readFileSync(alertRulesFile, 'utf8')) as {
    readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
  };
  const folder = join(deploy, 'grafana/dashboards');
  const dashboards = readdirSync(folder).map(
    (file) =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        readonly title: string;
        readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
      },
  );
  const scaling = parseAllDocuments(readFileSync(join(deploy, 'kubernetes/production/scaling.yaml'), 'utf8')).flatMap(
    (document) => {
      const { kind, metadata, spec } = document.toJS() as {
        readonly kind: string;
        readonly metadata: { readonly name: string };
        readonly spec: { readonly triggers?: readonly { readonly metadata: { readonly query: string } }[] };
      };
      return (spec.triggers ?? []).map((trigger) => ({ of: `${kind} ${metadata.name}`, promql: trigger.metadata.query }));
    },
  );
  return [
    ...scaling,
    ...rules.groups.flatMap((group) => group.rules.map(({ alert, expr }) => ({ of: alert, promql: expr }))),
    ...dashboards.flatMap(({ title, panels }) =>
      panels.flatMap((panel) =>
        panel.targets.map(({ expr }) => ({
          of: `${title}, ${panel.title}`,
          promql: expr.replaceAll('$__rate_interval', '1m'),
        })),
      ),
    ),
  ];
}

/**
 * The metrics of a query; a label by which an aggregation groups belongs to each metric inside it.
 *
 * @throws Error where it is no PromQL
 */
export function askedOf({ of, promql }: Query): Asked[] {
  const asked: Asked[] = [];
  const textOf = ({ from, to }: SyntaxNode): string => promql.slice(from, to);
  const childrenOf = (node: SyntaxNode, ...path: readonly string[]): SyntaxNode[] =>
    path.reduce<SyntaxNode[]>((nodes, name) => nodes.flatMap((inner) => inner.getChildren(name)), [node]);
  const walk = (node: SyntaxNode, grouping: readonly string[]): void => {
    if (node.type.isError) throw new Error(`${of}: ${promql} is no PromQL at ${node.from}`);
    const labels = [...grouping, ...childrenOf(node, 'AggregateModifier', 'GroupingLabels', 'LabelName').map(textOf)];
    if (node.name === 'VectorSelector') {
      const matched = childrenOf(node, 'LabelMatchers', 'UnquotedLabelMatcher', 'LabelName').map(textOf);
      asked.push({ metric: textOf(node.getChild('Identifier')!), labels: [...labels, ...matched] });
    }
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, labels);
  };
  walk(parser.parse(promql).topNode, []);
  return asked;
}
