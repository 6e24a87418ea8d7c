import { Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf, keyCookie, tokenOf } from '@naba/access';

/**
 * `/v1/session`: the page hands its reader's key over once and gets it back as a cookie that no script can read. Streams and downloads, to which a
 * page can add no header, carry it too. It lasts as long as the browser's session.
 */
@Controller('v1/session')
export class SessionController {
  @Post()
  @HttpCode(204)
  open(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    const isNeeded = callerOf(request).keyId !== undefined;
    if (isNeeded) void reply.header('set-cookie', cookie(tokenOf(request, false) ?? '', request));
  }

  @Delete()
  @HttpCode(204)
  close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    void reply.header('set-cookie', `${cookie('', request)}; Max-Age=0`);
  }
}

function cookie(value: string, { headers }: FastifyRequest): string {
  const secure = headers.origin?.startsWith('https:') ? '; Secure' : '';
  return `${keyCookie}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}`;
}
