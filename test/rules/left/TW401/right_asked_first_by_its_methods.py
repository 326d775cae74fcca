"""Each takes the second chopstick only where its method says that nobody has it."""

import threading
import time


class Chopstick:
    def __init__(self):
        self.lock = threading.Lock()

    def locked(self):
        return self.lock.locked()

    def acquire(self):
        self.lock.acquire()

    def release(self):
        self.lock.release()


class Character:
    def __init__(self, chopstick_1: Chopstick, chopstick_2: Chopstick):
        self.chopstick_1 = chopstick_1
        self.chopstick_2 = chopstick_2

    def eat(self):
        if self.chopstick_1.locked():
            return
        self.chopstick_1.acquire()
        time.sleep(0.1)
        if not self.chopstick_2.locked():
            self.chopstick_2.acquire()
            time.sleep(0.1)
            self.chopstick_1.release()
            self.chopstick_2.release()
        else:
            self.chopstick_1.release()

    def live(self):
        for _ in range(5):
            self.eat()
            time.sleep(1)


class Game:
    def start(self, people: list):
        self.threads = []
        for p in people:
            self.threads.append(threading.Thread(target=p.live))
        for t in self.threads:
            t.start()
        for t in self.threads:
            t.join()


def main():
    fork_0 = Chopstick()
    fork_1 = Chopstick()
    person_0 = Character(fork_0, fork_1)
    person_1 = Character(fork_1, fork_0)
    Game().start([person_0, person_1])


main()
