import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { decode, Example, IdempotencyMismatchError, InvalidInputError, isDomainError, NotFoundError, payloadOf, Permit, type Payload } from '@cordee/platform';
import { CancelImport } from '../app/cancel-import';
import { ChooseColumns } from '../app/choose-columns';
import { ImportList } from '../app/import-list';
import { RunImport } from '../app/run-import';
import { StartImport } from '../app/start-import';
import { ImportType } from './import.types';
import { ColumnsUnclearError, ImportNotReadyError } from './people.errors';
import { CancelImportInput, ChooseImportColumnsInput, RunImportInput, StartImportInput } from './people.inputs';
import { importView } from './views';

const StartImportPayload = payloadOf('StartImport', () => ImportType, [NotFoundError]);
const ChooseImportColumnsPayload = payloadOf('ChooseImportColumns', () => ImportType, [NotFoundError, ImportNotReadyError, ColumnsUnclearError]);
const RunImportPayload = payloadOf('RunImport', () => ImportType, [NotFoundError, InvalidInputError, ImportNotReadyError, IdempotencyMismatchError]);
const CancelImportPayload = payloadOf('CancelImport', () => ImportType, [NotFoundError, ImportNotReadyError]);

/** The four steps of an import; between them the worker works, and the state is polled. */
@Resolver()
export class ImportMutationsResolver {
  constructor(
    private readonly starting: StartImport,
    private readonly choosing: ChooseColumns,
    private readonly running: RunImport,
    private readonly cancelling: CancelImport,
    private readonly imports: ImportList,
  ) {}

  @Permit('people.import')
  @Example((w) => ({ input: { fileId: w.id('file') } }))
  @Mutation(() => StartImportPayload)
  async startImport(@Args('input') input: StartImportInput): Promise<Payload<ImportType>> {
    const outcome = await this.starting.of(decode('file', input.fileId));
    const view = isDomainError(outcome) ? null : await this.view(outcome.id);
    return StartImportPayload.from(outcome, () => view!);
  }

  @Permit('people.import')
  @Example((w) => ({ input: { importId: w.id('import'), columns: [{ index: 0, field: 'LAST_NAME' }] } }))
  @Mutation(() => ChooseImportColumnsPayload, { description: 'Starts the dry run.' })
  async chooseImportColumns(@Args('input') { importId, columns, school }: ChooseImportColumnsInput): Promise<Payload<ImportType>> {
    const choice = columns.map(({ index, field }) => ({ index, field: field ?? ('IGNORE' as const) }));
    const outcome = await this.choosing.for(decode('import', importId), choice, school ?? null);
    const view = isDomainError(outcome) ? null : await this.view(outcome.id);
    return ChooseImportColumnsPayload.from(outcome, () => view!);
  }

  @Permit('people.import')
  @Example((w) => ({ input: { importId: w.id('import'), idempotencyKey: w.unique() } }))
  @Mutation(() => RunImportPayload, { description: 'Brings the people in. No mail leaves.' })
  async runImport(@Args('input') { importId, idempotencyKey }: RunImportInput): Promise<Payload<ImportType>> {
    const outcome = await this.running.of(decode('import', importId), idempotencyKey);
    const view = isDomainError(outcome) ? null : await this.view(outcome.importId);
    return RunImportPayload.from(outcome, () => view!);
  }

  @Permit('people.import')
  @Example((w) => ({ input: { importId: w.id('import') } }))
  @Mutation(() => CancelImportPayload)
  async cancelImport(@Args('input') input: CancelImportInput): Promise<Payload<ImportType>> {
    const outcome = await this.cancelling.of(decode('import', input.importId));
    const view = isDomainError(outcome) ? null : await this.view(outcome.id);
    return CancelImportPayload.from(outcome, () => view!);
  }

  private async view(id: string): Promise<ImportType> {
    return importView((await this.imports.find(id))!);
  }
}
