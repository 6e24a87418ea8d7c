import 'reflect-metadata';
import { runService } from '@naba/service';
import { enrichmentService } from './enrichment.module';

void runService('enrichment', enrichmentService);
