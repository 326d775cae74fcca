/** Threads are called by what they run, also where one helper starts several kinds. */

import { expect, it } from 'vitest';
import { defaultOptions } from '../../src/workspace/options.js';
import { createSession } from '../../src/workspace/session.js';
import { engine } from '../helpers/engine.js';

it('names the function that leads to the place, of all that a helper starts', () => {
  const session = createSession(engine, defaultOptions);
  session.setFile(
    'app.py',
    `
import threading

counts = {}
names = []

def in_background(function):
    thread = threading.Thread(target=function, daemon=True)
    thread.start()
    return thread

def convert():
    names.append("a")

def count(i):
    counts[i] = counts.get(i, 0) + 1

def download():
    for i in range(10):
        count(i)

def main():
    in_background(convert)
    in_background(download)
    for key in counts:
        print(key)

main()
`,
  );
  const found = session.check().findings.find(({ code }) => code === 'TW107');
  expect(found?.message).toContain('the thread running download');
  expect(found?.witness.map(({ thread }) => thread)).not.toContain('convert');
  session.dispose();
});

it('names the method of a library that a thread runs, and not what that calls back', () => {
  const session = createSession(engine, defaultOptions);
  session.setFile(
    'app.py',
    `
import threading
from flask import Flask

menu = Flask("menu")

@menu.route("/soup")
def soup():
    return "leek"

def main():
    kitchen = threading.Thread(target=menu.run, kwargs={"port": 8000})
    kitchen.start()
    print(input())

main()
`,
  );
  const found = session.check().findings.find(({ code }) => code === 'TW201');
  expect(found?.message).toContain('menu.run does');
  session.dispose();
});

it('names the thread that was started last before a sleep, and not the one that an earlier sleep was there for', () => {
  const session = createSession(engine, defaultOptions);
  session.setFile(
    'app.py',
    `
import threading
import time

result = 1

def count_up():
    global result
    result = 9

def factorial():
    global result
    result = 120

thread = threading.Thread(target=count_up)
thread.start()
time.sleep(1)
thread = threading.Thread(target=factorial)
thread.start()
time.sleep(3)
print(result)
`,
  );
  const found = session.check().findings.filter(({ code }) => code === 'TW303');
  expect(found.map(({ data }) => data.thread)).toEqual(['count_up', 'factorial']);
  session.dispose();
});
