/** Changes a small file of this machine in one step, one process after the other: whatever is killed, the file is whole. */
import { lstatSync, readFileSync, renameSync, type BigIntStats, type Stats } from 'node:fs';
import {
  access,
  constants,
  lstat,
  open,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
  type FileHandle,
} from 'node:fs/promises';
import type { ChangeFile } from './folder-file.js';

/** What is written beside a file before it takes its place. There is one at a time: who has made it has the turn. */
const PART = '.part';
/** A part that has not changed for so long, in milliseconds, is one whose writer was killed. */
const ABANDONED = 2000;
/** How long others wait at most before they look again, in milliseconds. */
const PAUSE = 20;
/** So often a change is tried again that others came in between of. */
const TRIES = 50;

/** As `ChangeFile`. A link is written through, and stays a link; what a file allows, and whose it is, stays as it is. */
export const changeFile: ChangeFile = async (path, change) => {
  const place = await placeOf(path);
  if (place === undefined) throw new Error('It is a link that leads nowhere.');
  for (let tried = 0; tried < TRIES; tried++) {
    const before = await statOf(place);
    if (before) await mustBeWritable(place, before);
    if (await exchange(place, before, change)) return;
    await pause();
  }
  throw new Error('Other programs write to it all the time.');
};

/** Removes what a killed process has left beside a file; resolves when nothing is left, or somebody is at work there. */
export async function clearAbandoned(path: string): Promise<void> {
  const place = await placeOf(path);
  const part = (place ?? path) + PART;
  const seen = await markOf(part);
  if (seen === undefined) return;
  await new Promise(resolve => setTimeout(resolve, ABANDONED));
  if ((await markOf(part)) === seen) await rm(part, { force: true });
}

/** One try; false where somebody else came in between, which leaves the file to them. */
async function exchange(place: string, old: Stats | undefined, change: Parameters<ChangeFile>[1]): Promise<boolean> {
  const part = place + PART;
  const file = await begin(part);
  if (!file) return inPlace(place, change);
  let isDone = false;
  let mine: BigIntStats | undefined;
  try {
    const before = await bytesOf(place);
    const after = change(before);
    if (!(await keepsOwner(file, old))) return await inPlace(place, change);
    await file.writeFile(after);
    await file.sync();
    mine = await file.stat({ bigint: true });
    await file.close();
    // From here to the end nothing else of this process comes in between, and next to nothing of others.
    if (!isSame(mine, part) || !isAs(before, place)) return false;
    isDone = put(part, place);
    return isDone || (await inPlace(place, change));
  } catch (error) {
    if (isInUse(error)) return false;
    throw error;
  } finally {
    await file.close();
    if (!isDone && (mine === undefined || isSame(mine, part))) await rm(part, { force: true });
  }
}

/** Puts a part in the file's place; false where nothing can be, as where the file is mounted by itself. */
function put(part: string, place: string): boolean {
  try {
    renameSync(part, place);
    return true;
  } catch (error) {
    const isFixed = ['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error));
    if (isInUse(error) || !isFixed) throw error;
    return false;
  }
}

/** Takes the turn, when others have had theirs; undefined where no file can be made there. */
async function begin(part: string): Promise<FileHandle | undefined> {
  const began = performance.now();
  let seen: string | undefined;
  let since = 0;
  for (;;) {
    try {
      return await open(part, 'wx');
    } catch (error) {
      const isHeld = isInUse(error) && performance.now() - began < ABANDONED;
      if (!isHeld && ['EACCES', 'EPERM', 'ENAMETOOLONG'].includes(codeOf(error))) return undefined;
      if (!isHeld && codeOf(error) !== 'EEXIST') throw error;
    }
    const now = await markOf(part);
    if (now !== seen) [seen, since] = [now, performance.now()];
    else if (now !== undefined && performance.now() - since > ABANDONED) await rm(part, { force: true });
    await pause();
  }
}

/** Writes where nothing can be put in the file's place: its folder is closed, or it has other names or another owner. */
async function inPlace(place: string, change: Parameters<ChangeFile>[1]): Promise<boolean> {
  await writeFile(place, change(await bytesOf(place)));
  return true;
}

/** Gives a part what the file has that it is to replace; false where that cannot be. */
async function keepsOwner(part: FileHandle, old: Stats | undefined): Promise<boolean> {
  if (!old) return true;
  if (old.nlink > 1) return false;
  try {
    const now = await part.stat();
    if (now.uid !== old.uid || now.gid !== old.gid) await part.chown(old.uid, old.gid);
    if (now.mode !== old.mode) await part.chmod(old.mode & 0o7777);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EPERM') return false;
    throw error;
  }
}

/** Where a file is when all links are followed; itself where nothing is there yet, undefined for a link to nothing. */
async function placeOf(path: string): Promise<string | undefined> {
  const real = await orNothing(realpath(path));
  if (real !== undefined) return real;
  // It may have been made meanwhile.
  return (await orNothing(lstat(path)))?.isSymbolicLink() === true ? undefined : path;
}

async function mustBeWritable(place: string, { mode }: Stats): Promise<void> {
  const isClosed = (mode & 0o222) === 0 || !(await access(place, constants.W_OK).then(always, never));
  if (isClosed) throw Object.assign(new Error('The file is read-only.'), { code: 'EACCES' });
}

const always = (): boolean => true;
const never = (): boolean => false;

async function statOf(place: string): Promise<Stats | undefined> {
  return orNothing(stat(place));
}

async function bytesOf(place: string): Promise<Uint8Array | undefined> {
  return orNothing(readFile(place));
}

/** Tells a file from others and from itself after a change. */
async function markOf(path: string): Promise<string | undefined> {
  const found = await orNothing(lstat(path, { bigint: true }));
  return found && `${found.ino} ${found.size} ${found.ctimeNs}`;
}

async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isSame({ ino, ctimeNs }: BigIntStats, path: string): boolean {
  const now = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return now?.ino === ino && now.ctimeNs === ctimeNs;
}

function isAs(before: Uint8Array | undefined, place: string): boolean {
  let now: Buffer | undefined;
  try {
    now = readFileSync(place);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  return before === undefined || now === undefined ? before === now : now.equals(before);
}

/** Whether another program holds a file, as those of Windows do. */
function isInUse(error: unknown): boolean {
  return process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Two that are in each other's way do not wait equally long. */
function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 1 + PAUSE * Math.random()));
}
