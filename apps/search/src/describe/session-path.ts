import type { OpenAPIObject } from '@nestjs/swagger';
import { problemResponses } from '@naba/problem-details';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;

const tags = ['operations'];
const problems = problemResponses({ INTERNAL_ERROR: 'a fault of ours.' });

function operation(operationId: string, summary: string, answer: string, description: string): Operation {
  return { tags, operationId, summary, description, responses: { 204: { description: answer }, ...problems } };
}

/** How a page in a browser hands its reader's key over. */
export const sessionPath: OpenAPIObject['paths'][string] = {
  post: operation(
    'openSession',
    'Keep the key in a cookie',
    'From now on the cookie stands for the key, for reading.',
    'For pages in a browser, whose streams and downloads carry no headers. Programs send their key each time.',
  ),
  delete: operation('closeSession', 'Forget the key', 'The cookie is gone.', 'The key itself stays as it is.'),
};
