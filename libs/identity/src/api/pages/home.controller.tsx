import { Controller, Get, Res } from '@nestjs/common';
import { Config, currentScope } from '@cordee/platform';
import type { FastifyReply } from 'fastify';
import { Directory } from '../../app/directory';
import { PublicParts } from '../../ports/public-parts';
import { BarePage, HomePage } from './home.page';
import { PageKit } from './page-kit';

@Controller()
export class HomeController {
  constructor(
    private readonly kit: PageKit,
    private readonly directory: Directory,
    private readonly parts: PublicParts,
    private readonly config: Config,
  ) {}

  @Get('/')
  async home(@Res() reply: FastifyReply): Promise<FastifyReply> {
    const { associationId, accountId, actor, origin } = currentScope();
    if (!associationId) return this.bare(reply);
    if (accountId) return this.kit.go(reply, actor ? '/accueil' : '/connexion/fiche');
    const frame = await this.kit.frame();
    return this.kit.show(reply, <HomePage {...frame} name={frame.brand?.name ?? ''} url={`${origin}/`} parts={await this.parts.all()} />);
  }

  private async bare(reply: FastifyReply): Promise<FastifyReply> {
    const associations = (await this.directory.all()).map(({ id, name, subdomain }) => ({ id, name, url: `${this.config.publicUrl(subdomain)}/` }));
    const page = <BarePage {...(await this.kit.frame())} url={`${currentScope().origin}/`} associations={associations} signupOpen={this.config.signup !== 'closed'} />;
    return this.kit.show(reply, page);
  }
}
