import 'reflect-metadata';
import { runService } from '@naba/service';
import { indexerService } from './indexer.module';

void runService('indexer', indexerService);
