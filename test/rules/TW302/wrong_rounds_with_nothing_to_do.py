import queue
import threading
import time


class Mailbox:
    def __init__(self):
        self.letters = queue.Queue()
        self.is_open = True

    def run(self):
        while self.is_open:  # expect: TW302
            if not self.letters.empty():
                print(self.letters.get())

    def drop(self, letter):
        self.letters.put(letter)


def beat(done):
    while True:  # expect: TW302
        if done.is_set() is False:
            continue


def right(jobs, done):
    while True:
        if not jobs.empty():
            print(jobs.get())
        else:
            time.sleep(0.1)


def also_right(calls, done):
    while not done.is_set():
        if not calls.empty():
            print(calls.get())
        print("a round of work")


mailbox = Mailbox()
jobs = queue.Queue()
calls = queue.Queue()
done = threading.Event()
threads = [
    threading.Thread(target=mailbox.run),
    threading.Thread(target=beat, args=(done,), daemon=True),
    threading.Thread(target=right, args=(jobs, done), daemon=True),
    threading.Thread(target=also_right, args=(calls, done), daemon=True),
]
for thread in threads:
    thread.start()
mailbox.drop("a")
jobs.put("b")
calls.put("c")
done.set()
mailbox.is_open = False
threads[0].join()
