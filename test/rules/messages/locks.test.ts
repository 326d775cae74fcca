/** What findings of locks call the lock and who takes it. */

import { describe, expect, it } from 'vitest';
import { messages } from '../../helpers/messages.js';

describe('a lock', () => {
  it('of another class is named by that class', () => {
    const [message] = messages(
      'TW411',
      `import threading

class Shelf:
    def __init__(self):
        self.guard = threading.Lock()
        self.books = []

    def each(self, show):
        with self.guard:
            go_through(self.books, show)

    def put(self, book):
        with self.guard:
            self.books.append(book)

def go_through(books, show):
    for book in books:
        show(book)

shelf = Shelf()
threading.Thread(target=shelf.put, args=(1,), daemon=True).start()
`,
    );
    expect(message).toMatch(/with Shelf\.guard held/);
  });

  it('is taken by what takes it, and not by what is handed to that to be called with it held', () => {
    const [message] = messages(
      'TW411',
      `import threading

class Drone:
    def __init__(self):
        self.lock = threading.Lock()
        self.sent = 0
        self.timer = threading.Timer(1.0, self.keep_alive)

    def at(self, command, *args, **kwargs):
        with self.lock:
            self.timer.cancel()
            command(self.sent, *args, **kwargs)
            self.sent += 1
            self.timer = threading.Timer(1.0, self.keep_alive)
            self.timer.start()

    def take_off(self):
        self.at(ref, True)

    def hover(self):
        self.at(pcmd, False)

    def keep_alive(self):
        self.at(pcmd)

def ref(number, up):
    print("REF", number, up)

def pcmd(number, *rest):
    print("PCMD", number, rest)

if __name__ == "__main__":
    Drone().take_off()
`,
    );
    expect(message).toMatch(
      /^command\(\) comes from outside .* If it leads to Drone\.at \(line 10\), that waits for the lock for ever/,
    );
  });
});
