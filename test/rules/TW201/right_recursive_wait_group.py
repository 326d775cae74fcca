import os
from os.path import isdir, join
from threading import Condition, Thread

matches = []


class Waitgroup():
    wait_count = 0
    cv = Condition()

    def add(self, count):
        self.cv.acquire()
        self.wait_count += count
        self.cv.release()

    def done(self):
        self.cv.acquire()
        if self.wait_count > 0:
            self.wait_count -= 1
            if self.wait_count == 0:
                self.cv.notify_all()
        self.cv.release()

    def wait(self):
        self.cv.acquire()
        while self.wait_count > 0:
            self.cv.wait()
        self.cv.release()


def file_search(root, filename, wait_group):
    for file in os.listdir(root):
        full_path = join(root, file)
        if filename in file:
            matches.append(full_path)  # expect: TW105:hint
        if isdir(full_path):
            wait_group.add(1)
            t = Thread(target=file_search, args=(full_path, filename, wait_group))  # expect: TW208
            t.start()
    wait_group.done()


def main():
    wait_group = Waitgroup()
    wait_group.add(1)
    t = Thread(target=file_search, args=(".", "x.txt", wait_group))
    t.start()
    wait_group.wait()
    print(matches)


if __name__ == "__main__":
    main()
