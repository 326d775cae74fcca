"""A name that nothing else has, but that the whole program has, is the same for all threads; so is one kept in an object."""
import threading
import uuid

RUN = uuid.uuid4().hex
counts = {RUN: 0}
totals = {}


class Batch:
    def __init__(self):
        self.name = str(uuid.uuid4())
        totals[self.name] = 0

    def work(self):
        counts[RUN] += 1  # expect: TW101
        totals[self.name] += 1  # expect: TW101


batch = Batch()
threads = [threading.Thread(target=batch.work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counts[RUN], totals[batch.name])


def share():
    name = uuid.uuid4().hex
    totals[name] = 0
    for _ in range(4):
        threading.Thread(target=add, args=(name,)).start()  # expect: TW201


def add(name):
    totals[name] += 1  # expect: TW101


share()


names = {}
names_lock = threading.Lock()


def name_of(user):
    with names_lock:
        if user not in names:
            names[user] = str(uuid.uuid4())
            totals[names[user]] = 0
        return names[user]


def count(user):
    name = name_of(user)
    totals[name] += 1  # expect: TW101


users = [threading.Thread(target=count, args=("ann",)) for _ in range(4)]
for user in users:
    user.start()
for user in users:
    user.join()


def both():
    name = uuid.uuid4().hex
    totals[name] = 0

    def up():
        totals[name] += 1  # expect: TW101

    first, second = threading.Thread(target=up), threading.Thread(target=up)
    first.start()
    second.start()
    first.join()
    second.join()


both()
