import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateTime, Json } from '@cordee/platform';
import { IMPORT_STATES, ROW_OUTCOMES, type ImportState, type RowOutcome } from '../domain/import';
import { IMPORT_FIELDS, type ImportField } from '../domain/import-fields';

const enumOf = <T extends string>(values: readonly T[]) => Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };
export const ImportStateEnum = enumOf(IMPORT_STATES);
export const RowOutcomeEnum = enumOf(ROW_OUTCOMES);
export const ImportFieldEnum = enumOf(IMPORT_FIELDS);
registerEnumType(ImportStateEnum, { name: 'ImportState' });
registerEnumType(RowOutcomeEnum, { name: 'RowOutcome', description: 'What became of a row: each row has exactly one.' });
registerEnumType(ImportFieldEnum, { name: 'ImportField', description: 'What a column of a file may mean.' });

@ObjectType('ImportColumn')
export class ImportColumnType {
  @Field(() => Int) index: number;
  @Field(() => String) header: string;
  @Field(() => [String]) samples: string[];
  @Field(() => ImportFieldEnum, { nullable: true }) field: ImportField | null;
  @Field(() => Float, { description: '0 to 1; below 0.8 somebody should look.' }) confidence: number;
}

@ObjectType('ImportCounts', { description: 'Rows by outcome: their sum is the number of rows that are settled.' })
export class ImportCountsType {
  @Field(() => Int) added: number;
  @Field(() => Int) merged: number;
  @Field(() => Int, { description: 'The person is kept, a fact that cannot be read is not.' }) setAside: number;
  @Field(() => Int) refused: number;
  @Field(() => Int) unchanged: number;
  @Field(() => Int, { description: 'New records: rows added, and rows set aside of people who were not there.' }) people: number;
}

@ObjectType('ImportIssueGroup')
export class ImportIssueGroupType {
  @Field(() => String) kind: string;
  @Field(() => String) text: string;
  @Field(() => Int) count: number;
  @Field(() => [String], { description: 'Line, and what stands there.' }) examples: string[];
}

@ObjectType('ImportRow')
export class ImportRowType {
  @Field(() => Int, { description: 'Line, as the spreadsheet counts.' }) row: number;
  @Field(() => String, { nullable: true }) sheet: string | null;
  @Field(() => RowOutcomeEnum) outcome: RowOutcome;
  @Field(() => String, { nullable: true, description: 'Why, in your language.' }) reason: string | null;
  @Field(() => ID, { nullable: true, description: 'Of the record, once there is one.' }) personId: string | null;
  @Field(() => Json, { description: 'Cells in the order of the columns.' }) values: string[];
}
export const ImportRowConnection = connectionOf(() => ImportRowType, 'ImportRow');

@ObjectType('Import', { description: 'A file on its way into the association.' })
export class ImportType {
  /** Not a field. */
  uuid: string;
  @Field(() => ID) id: string;
  @Field(() => String) fileName: string;
  @Field(() => ImportStateEnum) state: ImportState;
  @Field(() => DateTime) createdAt: Date;
  @Field(() => String, { nullable: true }) createdBy: string | null;
  @Field(() => Int) rowCount: number;
  @Field(() => Float, { description: '0 to 1, of what the worker is doing.' }) progress: number;
  @Field(() => String, { nullable: true }) sheet: string | null;
  @Field(() => String, { nullable: true }) encoding: string | null;
  @Field(() => String, { nullable: true }) separator: string | null;
  @Field(() => String, { nullable: true, description: 'The school of everybody in the file, where no column says it.' }) school: string | null;
  @Field(() => [ImportColumnType]) columns: ImportColumnType[];
  @Field(() => ImportCountsType, { description: 'Of the dry run until it runs, then of the run.' }) counts: ImportCountsType;
  @Field(() => [ImportIssueGroupType]) issues: ImportIssueGroupType[];
  @Field(() => [[String]], { description: 'The first rows as they came.' }) sampleRows: string[][];
  @Field(() => String, { nullable: true, description: 'CSV of every row with its outcome and reason; the right is asked at download.' }) reportUrl: string | null;
  @Field(() => String, { nullable: true }) errorCode: string | null;
  @Field(() => DateTime, { nullable: true }) finishedAt: Date | null;
}
export const ImportConnection = connectionOf(() => ImportType, 'Import');
