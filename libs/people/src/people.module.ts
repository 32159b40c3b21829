import { ApplyChunk } from './app/apply-chunk';
import { ApplyImport } from './app/apply-import';
import { CancelImport } from './app/cancel-import';
import { CheckImport } from './app/check-import';
import { ChooseColumns } from './app/choose-columns';
import { ImportPlanner } from './app/import-planner';
import { ReadImport } from './app/read-import';
import { RunImport } from './app/run-import';
import { StartImport } from './app/start-import';
import { ImportRowsRepository } from './data/import-rows.repository';
import { ImportsRepository } from './data/imports.repository';
import { KnownPeopleRepository } from './data/known-people.repository';
import { PeopleWriter } from './data/people-writer';
import './data/import.schema';
import './data/person.schema';

export const importProviders = [
  ApplyChunk, ApplyImport, CancelImport, CheckImport, ChooseColumns, ImportPlanner, ReadImport, RunImport, StartImport,
  ImportRowsRepository, ImportsRepository, KnownPeopleRepository, PeopleWriter,
];
