import { describeStatements } from './describe-statements.js';

describeStatements(true);
