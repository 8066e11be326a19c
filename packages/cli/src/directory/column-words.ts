import {type ColumnReason} from '@civic-widgets/directory';

/** Why a column was taken for what it is, in words. */
export const columnReasons: Readonly<Record<ColumnReason, string>> = {
  'heading': 'its heading says so',
  'part-of-heading': 'a word of its heading says so',
  'values': 'what stands in it looks like it',
  'given': 'you said so',
  'taken': 'another column holds the same',
  'empty': 'there is nothing in it',
  'unknown': 'nobody can tell what it holds',
  'private': 'its heading says that it is not for everybody',
};
