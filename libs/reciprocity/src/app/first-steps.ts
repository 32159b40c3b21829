import { Injectable } from '@nestjs/common';

/** Port: another way in which somebody may have begun, besides an offer and an open ask. */
export interface FirstStepSource {
  readonly name: string;
  taken(personId: string): Promise<boolean>;
}

/** Whether a newcomer has made a first move; rooms above sign up in the constructor of a provider of theirs. */
@Injectable()
export class FirstSteps {
  private readonly sources: FirstStepSource[] = [];

  add(source: FirstStepSource): void {
    this.sources.push(source);
  }

  async taken(personId: string): Promise<boolean> {
    for (const source of this.sources) if (await source.taken(personId)) return true;
    return false;
  }
}
