import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { securityHeaders } from './guard-doors';
import { Problem } from './problem';
import { problemType } from './send-problem';

/**
 * Answers what the HTTP parser could not read, so that there is no request to answer: with a problem like any other, on the bare
 * connection, which is closed after it.
 */
export function answerUnreadable(error: Error & { readonly code?: string; readonly reason?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const details = toProblem(error).toDetails();
  const body = JSON.stringify(details);
  const headers = {
    ...securityHeaders,
    'content-type': problemType,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const statusLine = `HTTP/1.1 ${details.status} ${STATUS_CODES[details.status] ?? ''}`;
  socket.end([statusLine, ...lines, '', body].join('\r\n'));
}

function toProblem({ code, reason, message }: { code?: string; reason?: string; message: string }): Problem {
  switch (code) {
    case 'HPE_INVALID_URL':
      return new Problem(
        'REQUEST_UNREADABLE',
        'The address has characters that must be percent-encoded in UTF-8, such as Arabic letters or spaces: %D8%A7 for ا, %20 for a space. ' +
          'With curl: --get --data-urlencode "q=…".',
      );
    case 'HPE_HEADER_OVERFLOW':
      return new Problem(
        'HEADERS_TOO_LARGE',
        'The address and headers together are longer than is read. Send fewer or shorter ones.',
      );
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new Problem('BODY_TOO_SLOW', 'The request did not come whole in time. Send it again.');
    default:
      return new Problem('REQUEST_UNREADABLE', `The request is not HTTP/1.1: ${reason ?? message}.`);
  }
}
