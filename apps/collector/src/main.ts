import 'reflect-metadata';
import { runService } from '@naba/service';
import { collectorService } from './collector.module';

void runService('collector', collectorService);
