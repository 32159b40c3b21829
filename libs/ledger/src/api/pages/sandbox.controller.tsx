import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { field, PageKit } from '@cordee/identity';
import { currentScope } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { SandboxDesk } from '../../app/sandbox/sandbox-desk';
import { isSandboxAct, isSandboxDisputeAct, isSandboxNotice, type SandboxCheckout } from '../../domain/sandbox-checkout';
import { SandboxPage } from './sandbox.page';

/** The sandbox's own site. There is none in production. */
@Controller('bac-a-sable')
export class SandboxController {
  constructor(
    private readonly kit: PageKit,
    private readonly desk: SandboxDesk,
  ) {}

  @Get(':token')
  async show(@Param('token') token: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const checkout = await this.find(token);
    if (!checkout) return this.kit.fail(reply, { kind: 'notFound' });
    return this.kit.show(reply, <SandboxPage {...(await this.kit.frame())} checkout={checkout} action={`/bac-a-sable/${token}`} />);
  }

  @Post(':token')
  async decide(@Param('token') token: string, @Body() body: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const [checkout, act, notice] = [await this.find(token), field(body, 'act'), field(body, 'notice') || 'NOW'];
    if (!checkout) return this.kit.fail(reply, { kind: 'notFound' });
    if (isSandboxDisputeAct(act)) await this.desk.dispute(checkout, act);
    if (!isSandboxAct(act) || !isSandboxNotice(notice)) return this.kit.go(reply, `/bac-a-sable/${token}`);
    return this.kit.go(reply, await this.desk.decide(checkout, act, notice));
  }

  private async find(token: string): Promise<SandboxCheckout | null> {
    return currentScope().associationId ? this.desk.checkout(token) : null;
  }
}
